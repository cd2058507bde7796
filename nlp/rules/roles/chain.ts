import type { RoleTitle } from '../../../lang/contract/roles.js';
import type { Portfolio, Range, RoleQualifier } from '../../../schemas/index.js';
import { longestMatches } from '../lexicon/longest.js';
import { firstEndingAfter } from '../words/names.js';
import type { Form, RoleRules } from './rules.js';
import type { Holder } from './titles.js';

/** A mention of the block, with what it is known to name; offsets count from the start of the block. */
export interface RoleMention extends Holder {
  readonly start: number;
  readonly end: number;
  /** ISO 3166-1 code of the country it is, or belongs to. */
  readonly country: string | null;
  /** Code of the country that a word of place before it takes out of its phrase (In Ukraine President Biden …). */
  readonly located: boolean;
}

/** Whose title it is; `country` where the words are those of a country or its people. */
export interface TitleHolder {
  readonly start: number;
  readonly end: number;
  /** Null where the words are the short name of one of `countries`. */
  readonly mention: RoleMention | null;
  readonly countries: readonly string[];
}

/** A title with everything that belongs to it on both sides: its qualifiers, its portfolio, whose title it is. */
export interface Chain {
  readonly form: Form;
  /** The title alone. */
  readonly titleStart: number;
  start: number;
  end: number;
  readonly qualifiers: Set<RoleQualifier>;
  portfolio: Portfolio | null;
  /** Undefined where something stands there that nobody knows (president of the board). */
  holder: TitleHolder | null | undefined;
  /** True where it belongs to another title or to a relative: the president's wife. */
  complement: boolean;
}

/** Links in a chain on either side of a title; more are no sentence. */
const MOST = 5;
/** Longest gap in characters that is read. */
const GAP = 40;
/** What no pattern of a gap matches. */
const NO_GAP = '\0';

/** The titles of a block, in text order, each with its chain. `folded` is what `rules.lexicon.fold` made of the text. */
export function readChains(folded: string, mentions: readonly RoleMention[], rules: RoleRules): Chain[] {
  const matches = longestMatches(rules.lexicon.match(folded, 0, folded.length));
  const chains: Chain[] = [];
  for (const { start, end, value } of matches) {
    if (chains.at(-1)?.titleStart === start) continue;
    if (near(mentions, start).some((each) => each.type === 'person' && overlaps(each, start, end, value)))
      continue;
    chains.push({
      form: value,
      titleStart: start,
      start,
      end: end - value.particle,
      qualifiers: new Set(value.qualifiers),
      portfolio: value.portfolio,
      holder: null,
      complement: false,
    });
  }
  const titles = chains.filter(({ form }) => form.title !== undefined);
  const things = mentions.filter(({ type }) => type !== 'person');
  for (const chain of titles) growLeft(chain, { folded, mentions: things, titles, rules });
  // From the right, so that what belongs to a title is whole when the title takes it in.
  for (const chain of [...titles].reverse()) growRight(chain, { folded, mentions: things, titles, rules });
  return titles.filter((chain) => chain.form.title !== undefined);
}

/** Titles that are part of the names of those who bear them: Pope Francis, King Charles. */
const PART_OF_NAMES: ReadonlySet<unknown> = new Set<RoleTitle>([
  'pope',
  'king',
  'queen',
  'emperor',
  'prince',
  'princess',
]);

/** True where a title lies in a person's name and is no more than a part of it (Martin Luther King). */
function overlaps(person: RoleMention, start: number, end: number, { title }: Form): boolean {
  if (person.end <= start || end <= person.start) return false;
  return !(PART_OF_NAMES.has(title) && start === person.start && end < person.end);
}

/** The items, in text order, that reach into the stretch of text around an offset. */
export function near<Item extends Range>(items: readonly Item[], at: number): Item[] {
  const found: Item[] = [];
  for (let i = firstEndingAfter(items, at - GAP - 1); i < items.length && items[i]!.start <= at + GAP; i++)
    found.push(items[i]!);
  return found;
}

interface Context {
  readonly folded: string;
  /** The mentions that are no persons. */
  readonly mentions: readonly RoleMention[];
  readonly titles: readonly Chain[];
  readonly rules: RoleRules;
}

function growLeft(chain: Chain, { folded, mentions, titles, rules }: Context): void {
  for (let i = 0; i < MOST; i++) {
    const { start } = chain;
    const before = folded.slice(Math.max(0, start - GAP), start);
    const qualifier = rules.qualifiersBefore.find(([, pattern]) => pattern.test(before));
    if (qualifier !== undefined) {
      chain.qualifiers.add(qualifier[0]);
      const word = qualifier[1].exec(before)![0];
      chain.start -= rules.spaced ? word.replace(/^[^\p{L}]/u, '').length : word.length;
      continue;
    }
    if (chain.holder !== null) return;
    const gap = ({ end }: { readonly end: number }) =>
      end <= start && start - end <= GAP ? folded.slice(end, start) : NO_GAP;
    const owner = near(mentions, start).find(
      (each) => (each.start < start && each.end > start) || rules.ownerGap.test(gap(each)),
    );
    // 米 may have been read as the name of a place that nobody knows.
    if (owner !== undefined && (owner.id !== null || shortHolder(folded, start, rules) === null)) {
      if (owner.located && !owner.national) return;
      if (owner.located && !rules.linkedOwnerGap.test(gap(owner).trim())) return;
      const from = owner.start;
      const end = from + folded.slice(from, Math.min(owner.end, start)).trimEnd().length;
      chain.holder = holderOf(owner, owner.start, end);
      chain.start = owner.start;
      continue;
    }
    const other = near(titles, start).find(
      (each) =>
        each !== chain &&
        each.end <= start &&
        (rules.linkedOwnerGap.test(gap(each).trimEnd()) || (!rules.spaced && gap(each) === '')),
    );
    if (other !== undefined) {
      other.complement = true;
      chain.start = other.start;
      chain.holder = other.holder;
      return;
    }
    const short = shortHolder(folded, start, rules);
    if (short === null) return;
    chain.holder = short;
    chain.start = short.start;
  }
}

/** The short name of a country right before an offset (俄|外长), or null. */
export function shortHolder(folded: string, start: number, rules: RoleRules): TitleHolder | null {
  const from = Math.max(0, start - GAP);
  const match = rules.shortCountry?.exec(folded.slice(from, start));
  const name = match?.[1];
  if (match == null || name === undefined) return null;
  const at = from + match.index + match[0].indexOf(name);
  return { start: at, end: at + name.length, mention: null, countries: rules.shortCountries[name] ?? [] };
}

function growRight(chain: Chain, { folded, mentions, titles, rules }: Context): void {
  for (let i = 0; i < MOST; i++) {
    const { end } = chain;
    const behind = folded.slice(end, end + GAP);
    const gap = ({ start }: { readonly start: number }) =>
      start >= end && start - end <= GAP ? folded.slice(end, start) : NO_GAP;
    const qualifier = rules.qualifiersAfter.find(([, pattern]) => pattern.test(behind));
    if (qualifier !== undefined) {
      chain.qualifiers.add(qualifier[0]);
      chain.end += qualifier[1].exec(behind)![0].length;
      continue;
    }
    if (chain.form.title === 'minister' && chain.portfolio === null) {
      const portfolio = rules.portfolioAhead.find(([, pattern]) => pattern.test(behind));
      if (portfolio !== undefined) {
        chain.portfolio = portfolio[0];
        chain.end += portfolio[1].exec(behind)![0].length;
        continue;
      }
    }
    const holder = near(mentions, end).find(
      (each) =>
        (each.start < end && each.end > end) ||
        (rules.spaced && rules.holderGap.test(gap(each))) ||
        (!rules.spaced && rules.linkedHolderGap.test(gap(each))),
    );
    if (holder !== undefined) {
      // Of what overlaps the title (وزير الخارجية الروسي) the rest is its holder.
      const from = Math.max(holder.start, end + (/^\s*/.exec(behind)?.[0].length ?? 0));
      chain.holder ??= holderOf(holder, from, holder.end);
      chain.end = holder.end;
      continue;
    }
    const other = near(titles, end).find((each) => each !== chain && rules.linkedHolderGap.test(gap(each)));
    if (other === undefined) {
      if (chain.holder === null && rules.linkAhead.test(behind)) chain.holder = undefined;
      return;
    }
    other.complement = true;
    chain.holder ??= other.holder;
    chain.end = other.end;
  }
}

function holderOf(mention: RoleMention, start: number, end: number): TitleHolder {
  // A body that a title cuts (阿塞拜疆国防部|长) leaves its country.
  const cut = start !== mention.start || end !== mention.end;
  const country = mention.country;
  return {
    start,
    end,
    mention: cut && country !== null ? { ...mention, id: `iso:${country}`, national: true } : mention,
    countries: country === null ? [] : [country],
  };
}

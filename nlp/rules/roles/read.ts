import { type Portfolio, portfolio, type RoleClass, type RoleQualifier } from '../../../schemas/index.js';
import { bindTitles } from './bind.js';
import { type Chain, near, type RoleMention, readChains, shortHolder, type TitleHolder } from './chain.js';
import type { RoleRules } from './rules.js';
import { classOf } from './titles.js';

/** A role of a person of a block; offsets count from the start of the block. */
export interface ReadRole {
  readonly person: RoleMention;
  readonly start: number;
  readonly end: number;
  readonly class: RoleClass;
  readonly title: string;
  readonly portfolio: Portfolio | null;
  readonly qualifiers: readonly RoleQualifier[];
  readonly holder: {
    readonly start: number;
    readonly end: number;
    readonly mention: RoleMention | null;
    readonly country: string | null;
  } | null;
}

const QUALIFIERS: readonly RoleQualifier[] = ['former', 'acting', 'deputy', 'elect'];

/** Portfolios of the ministries of knowledge/bodies.ts that are not called so. */
const MINISTRIES: Readonly<Record<string, Portfolio>> = { 'the-interior': 'interior' };

/**
 * What the text of a block says the persons in it are: 法国总统马克龙, “Armenian Prime Minister Nikol Pashinyan”, “Jean Dupont,
 * le ministre français des Affaires étrangères,”, マクロン大統領. `mentions` are in text order. Only what stands beside a name
 * counts, so that every role has its words as proof.
 */
export function readRoles(text: string, mentions: readonly RoleMention[], rules: RoleRules): ReadRole[] {
  const persons = mentions.filter(({ type }) => type === 'person');
  if (persons.length === 0) return [];
  const folded = rules.lexicon.fold(text);
  const chains = readChains(folded, mentions, rules);
  return bindTitles(text, folded, chains, persons, rules).flatMap(({ chain, person }) => {
    const { title } = chain.form;
    if (title === null || title === undefined) return [];
    const own = resolved(chain.holder, person);
    const holder = own ?? (own === null ? ownerBefore(folded, chain, person, mentions, rules) : undefined);
    // A short name that turned out to be something else (以总统马克龙为首) is no part of the title.
    const start = chain.holder != null && own === null ? chain.holder.end : chain.start;
    const known = holder === undefined || holder === null ? holder : (holder.mention ?? NATION);
    return [
      {
        person,
        start,
        end: chain.end,
        class: classOf(title, known),
        title,
        portfolio: chain.portfolio ?? portfolioOf(title, holder),
        qualifiers: QUALIFIERS.filter((each) => chain.qualifiers.has(each)),
        holder: holder ?? null,
      },
    ];
  });
}

const NATION = { id: null, type: 'place', national: true };

type ReadHolder = NonNullable<ReadRole['holder']>;

/** The holder with its country; null for a short name that can't be the country of this person. */
function resolved(
  holder: TitleHolder | null | undefined,
  person: RoleMention,
): ReadHolder | null | undefined {
  if (holder === null || holder === undefined) return holder;
  const { start, end, mention, countries } = holder;
  if (mention !== null) return { start, end, mention, country: countries[0] ?? null };
  const country =
    person.country === null
      ? countries.length === 1
        ? countries[0]
        : undefined
      : countries.find((each) => each === person.country);
  return country === undefined ? null : { start, end, mention: null, country };
}

/** What stands before a name whose title follows: フランスのマクロン大統領. */
function ownerBefore(
  folded: string,
  chain: Chain,
  person: RoleMention,
  mentions: readonly RoleMention[],
  rules: RoleRules,
): ReadHolder | null {
  if (rules.order[0] !== 'after' || person.end > chain.start) return null;
  const owner = near(mentions, person.start).find(
    ({ end, type }) =>
      type !== 'person' &&
      end <= person.start &&
      person.start - end < 4 &&
      rules.ownerGap.test(folded.slice(end, person.start)),
  );
  if (owner !== undefined)
    return { start: owner.start, end: owner.end, mention: owner, country: owner.country };
  return resolved(shortHolder(folded, person.start, rules), person) ?? null;
}

/** The portfolio that the holder tells: a ministry, or the country whose foreign minister has a name of his own. */
function portfolioOf(title: string, holder: ReadHolder | null | undefined): Portfolio | null {
  if (title === 'secretary of state') return holder?.country === 'US' ? 'foreign-affairs' : null;
  if (title !== 'minister') return null;
  const body = /^gw:[A-Z]{2}\.ministry-of-([a-z-]+)$/.exec(holder?.mention?.id ?? '')?.[1] ?? '';
  return portfolio.options.find((each) => each === (MINISTRIES[body] ?? body)) ?? null;
}

import type { AnnouncedNames } from '../../../lang/contract/names.js';
import type { EntityType } from '../../../schemas/index.js';
import { compiledOnce } from '../compiled.js';
import { type Draft, SURE } from './draft.js';
import type { TitleMatch } from './titles.js';

/** A word of a text; `joined` where nothing but a space stands between it and the word before. */
export interface TextWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly joined: boolean;
}

/** A language's data as sets and expressions; an expression it does not give matches nothing. */
export type AnnouncedRules = ReturnType<typeof rulesOf>;

/** What the rules for announced names need to know of a block. */
export interface AnnouncedContext {
  readonly text: string;
  readonly rules: AnnouncedRules;
  readonly words: readonly TextWord[];
  readonly titles: readonly TitleMatch[];
  /** Offset of every word that is part of a sure name, with that name. */
  readonly covered: ReadonlyMap<number, Draft>;
  /** True for a word that no name holds and that ends one. */
  stops(word: TextWord): boolean;
  /** True where a name may end behind word `index`: at punctuation, the end, or a word that no name holds. */
  closes(index: number): boolean;
  /** True where one surely ends there: at punctuation, the end, or the word that opens speech. */
  ends(index: number): boolean;
}

const WORD = /[\p{L}\p{M}\u200c]+(?:-[\p{L}\p{M}\u200c]+)*/gu;
const DIACRITICS = /[\u064b-\u0652\u0640]/g;

/** A draft of a rule over words `from` to `to`. */
export function ruled(
  { words }: AnnouncedContext,
  from: number,
  to: number,
  type: EntityType,
  confidence: number,
): Draft {
  const [start, end] = [words[from]!.start, words[to]!.end];
  return { start, end, type, form: 'name', by: 'rule', confidence, candidates: [] };
}

export const rulesOf = compiledOnce((data: AnnouncedNames) => {
  const pattern = (source: string | undefined) => new RegExp(source ?? '(?!)', 'u');
  const organizationHeads = new Set(data.organizationHeads);
  const placeHeads = new Set(data.placeHeads);
  return {
    organizationHeads,
    placeHeads,
    heads: new Set([...organizationHeads, ...placeHeads]),
    prefixes: data.prefixes,
    given: new Set(data.givenNames),
    openers: new Set(data.nameOpeners),
    closers: new Set(data.nameClosers),
    particles: new Set(data.particles),
    saying: new Set(data.saying),
    placeOpeners: new Set(data.placeOpeners),
    commonTails: new Set(data.commonTails),
    officeWords: new Set(data.officeWords),
    that: new Set(data.that),
    stops: new Set(data.stops),
    hasArticle: data.definite !== undefined,
    behindName: data.titleBehindComma === true,
    definite: pattern(data.definite),
    linked: pattern(data.linkedTails),
    relative: pattern(data.relative),
    stopPattern: pattern(data.stopPattern),
    verb: pattern(data.verbPattern),
    plain: pattern(data.plainWord),
    adjective: pattern(data.adjectives),
  };
});

/** What the rules for announced names need of a block; `drafts` are its names by knowledge. */
export function contextOf(
  text: string,
  rules: AnnouncedRules,
  drafts: readonly Draft[],
  titles: readonly TitleMatch[],
): AnnouncedContext {
  const words: TextWord[] = [...text.matchAll(WORD)].map(({ index, 0: word }, at, all) => {
    const before = at === 0 ? 0 : all[at - 1]!.index + all[at - 1]![0].length;
    const joined = at > 0 && /^[ \u00a0]$/.test(text.slice(before, index));
    return { start: index, end: index + word.length, text: word.replace(DIACRITICS, ''), joined };
  });
  // Tasnim is an agency, and a woman.
  const sure = drafts.filter(
    ({ start, end, confidence }) => confidence >= SURE && !rules.given.has(text.slice(start, end)),
  );
  const covered = new Map<number, Draft>();
  const byStart = [...sure].sort((a, b) => a.start - b.start || a.end - b.end);
  let next = 0;
  let last: Draft | undefined;
  for (const word of words) {
    for (let draft = byStart[next]; draft !== undefined && draft.start < word.end; draft = byStart[++next])
      if (last === undefined || draft.end >= last.end) last = draft;
    if (last !== undefined && last.end > word.start) covered.set(word.start, last);
  }
  const stops = ({ text: word }: TextWord) =>
    !rules.given.has(word) &&
    (rules.stops.has(word) ||
      rules.stopPattern.test(word) ||
      (!rules.heads.has(word) && headIn(word, rules.heads, rules.prefixes) !== undefined));
  const closes = (index: number) => {
    const after = words[index + 1];
    return after === undefined || !after.joined || stops(after);
  };
  const ends = (index: number) => {
    const after = words[index + 1];
    return after === undefined || !after.joined || rules.that.has(after.text);
  };
  return { text, rules, words, titles, covered, stops, closes, ends };
}

/** The noun of a list that a word is, without the prefixes written on to it (بجامعة). */
export function headIn(
  word: string,
  heads: ReadonlySet<string>,
  prefixes: readonly string[],
): string | undefined {
  if (heads.has(word)) return word;
  const prefix = prefixes.find((each) => word.startsWith(each) && heads.has(word.slice(each.length)));
  return prefix === undefined ? undefined : word.slice(prefix.length);
}

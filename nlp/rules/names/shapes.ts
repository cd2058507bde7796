import type { NameData } from '../../../lang/contract/names.js';
import type { EntityType } from '../../../schemas/index.js';
import type { Draft } from './draft.js';
import { literal } from './phrases.js';
import { adjoins, type TitleMatch } from './titles.js';

/** What the shape rules need to know of a block. */
export interface ShapeContext {
  readonly text: string;
  readonly data: NameData;
  /** Names that are known, and peoples: a run of capitals is cut at them unless it goes on. */
  readonly known: readonly Draft[];
  readonly titles: readonly TitleMatch[];
  /** Offsets at which a sentence begins: a capital there says nothing. */
  readonly sentenceStarts: ReadonlySet<number>;
  /** True where the language writes every noun with a capital. */
  readonly capitalNouns: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’.·][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Unknown names by their capitals: runs of capitalised words, with particles inside, less titles, known names and
 * words that name no one. Types by title, organisation noun, acronym and place word; a run of two or three words
 * that nothing else tells is taken for a person.
 */
export function shapeDrafts(context: ShapeContext): Draft[] {
  const { text, data, known } = context;
  const titles = context.titles.filter((title) => !opensOrganization(text, title, data));
  const skip = new Set(data.notNames.map((word) => word.toLowerCase()));
  const particles = new Set(data.particles);
  const blocked = (word: Word) =>
    [...known, ...titles].some((range) => range.start < word.end && word.start < range.end);
  const drafts: Draft[] = [];
  let run: Word[] = [];
  const flush = () => {
    while (run.length > 0 && particles.has(run.at(-1)!.text)) run.pop();
    const draft = run.length > 0 ? classify(run, { ...context, titles }) : undefined;
    if (draft !== undefined) drafts.push(withPlace(draft, context));
    run = [];
  };
  for (const match of text.matchAll(WORD)) {
    const word = {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0].replace(/['’]s$/, ''),
    };
    const gap = run.length === 0 ? ' ' : text.slice(run.at(-1)!.end, word.start);
    if (!/^[ \u00a0]$|^\. $/.test(gap) || (gap === '. ' && run.at(-1)!.text.length > 2)) flush();
    const capital = /^\p{Lu}/u.test(word.text);
    if (capital && !skip.has(word.text.toLowerCase()) && !blocked(word)) {
      run.push({ ...word, end: word.start + word.text.length });
      if (word.text.length < match[0].length) flush();
    } else if (run.length > 0 && particles.has(word.text) && !capital) run.push(word);
    else flush();
  }
  flush();
  return drafts;
}

function classify(run: readonly Word[], context: ShapeContext): Draft | undefined {
  const { text, data, titles, sentenceStarts, capitalNouns } = context;
  const [start, end] = [run[0]!.start, run.at(-1)!.end];
  const draft = (type: EntityType, confidence: number): Draft => ({
    start,
    end,
    type,
    form: 'name',
    by: 'rule',
    confidence,
    candidates: [],
  });
  const organization = data.organizationNouns.some((noun) => run.some((word) => word.text === noun));
  if (organization && run.length > 1) return draft('organization', 0.75);
  // MAYOR KILLED: where all is in capitals, a capital says nothing.
  const shouting = /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  if (shouting) return undefined;
  if (titles.some((title) => title.end <= start && adjoins(text, title, { start, end })))
    return draft('person', 0.85);
  const acronym = run.length === 1 && /^\p{Lu}{2,6}$/u.test(run[0]!.text);
  const atStart = sentenceStarts.has(start) || sentenceStarts.has(start - 1);
  if (acronym) return draft('organization', 0.5);
  if (capitalNouns) return undefined;
  const noun = run.at(-1)!.text.toLowerCase();
  if (run.length > 1 && run.length <= 3 && data.placeNouns.includes(noun)) return draft('place', 0.6);
  const cue = new RegExp(`(?:^|\\s)(?:${data.placeCues.map(literal).join('|')})\\s$`, 'iu');
  const placed = data.placeCues.length > 0 && cue.test(text.slice(Math.max(0, start - 16), start));
  if (placed && run.length <= 2 && !data.particles.includes(run[0]!.text)) return draft('place', 0.55);
  if (run.length >= 2 && run.length <= 4)
    return atStart && run.length === 2 ? draft('person', 0.55) : draft('person', 0.6);
  return atStart ? undefined : draft('other', 0.4);
}

/** True where a title is a word inside an organisation's name: “General Hospital”, “General Assembly”. */
function opensOrganization(text: string, { end }: TitleMatch, { organizationNouns }: NameData): boolean {
  const [, next] = /^ (\p{Lu}[\p{L}]+)/u.exec(text.slice(end, end + 24)) ?? [];
  return next !== undefined && organizationNouns.includes(next);
}

/** An organisation with the place that its name opens with: “Kenya Pipeline Company”. */
function withPlace(draft: Draft, { text, known }: ShapeContext): Draft {
  if (draft.type !== 'organization' || text[draft.start - 1] !== ' ') return draft;
  const place = known.find((each) => each.end === draft.start - 1 && each.type === 'place');
  return place === undefined ? draft : { ...draft, start: place.start };
}

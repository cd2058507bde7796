import type { NameData } from '../../../lang/contract/names.js';
import { compiledOnce } from '../compiled.js';
import { type Draft, overlap, SURE } from './draft.js';
import { literal } from './phrases.js';

/** `X（Y）`: Y in brackets directly after X, where Y looks like a name in another script or an acronym. */
const GLOSS = /[（(]\s?([\p{Script=Latin}\p{M}][\p{Script=Latin}\p{M}\p{N} .'’·-]{1,60})\s?[)）]/gu;

/**
 * Names given by a gloss: in 斯提帕纳科特（Stepanakert） the Latin form names the entity, and what stands before the
 * bracket is a name even where nobody has heard of it. Only between scripts: “Paris (France)” is no gloss.
 */
export function glossDrafts(text: string, data: NameData | undefined, known: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(GLOSS)) {
    const inner = match[1]!.trim();
    if (!/^\p{Lu}/u.test(inner)) continue;
    const innerStart = match.index + match[0].indexOf(inner);
    const innerRange = { start: innerStart, end: innerStart + inner.length };
    const head = headBefore(text, match.index, data, known);
    if (head === undefined) continue;
    const named = known.find((draft) => overlap(draft, innerRange));
    const same = known.find(({ start, end }) => start === head.start && end === head.end);
    const type = same?.type ?? named?.type ?? typeAfter(text, match.index + match[0].length, data);
    if (same === undefined && !known.some(({ start, end }) => start === head.start && end > head.end))
      drafts.push(gloss(head, type, 'name', 0.75));
    if (named === undefined) drafts.push(gloss(innerRange, type, 'gloss', 0.75));
  }
  return drafts;
}

function gloss(
  range: { start: number; end: number },
  type: Draft['type'],
  form: Draft['form'],
  confidence: number,
): Draft {
  return { ...range, type, form, by: 'gloss', confidence, candidates: [] };
}

/** A gloss followed by a place word (附近, 市) names a place; else only the rest of the document tells. */
function typeAfter(text: string, at: number, data: NameData | undefined): Draft['type'] {
  const nouns = data?.placeNouns ?? [];
  return nouns.some((noun) => text.startsWith(noun, at)) ? 'place' : 'other';
}

/** The name that ends at `end`: a known one (with a place noun between at most), else a run of sound letters. */
function headBefore(text: string, end: number, data: NameData | undefined, known: readonly Draft[]) {
  const ends = data === undefined ? undefined : endingsOf(data);
  const tail = ends?.placeNoun?.exec(text.slice(Math.max(0, end - 8), end)) ?? null;
  const close = known.find(
    (draft) => draft.end === end || (tail !== null && draft.end === end - tail[0].length),
  );
  const run = ends?.sounds?.exec(text.slice(Math.max(0, end - 12), end)) ?? null;
  // A small town's name at the end of a longer foreign one (米拉|图尔) is no match for the whole.
  if (close !== undefined && (close.confidence >= SURE || run === null || end - run[0].length >= close.start))
    return { start: close.start, end: close.end };
  return run === null ? undefined : { start: end - run[0].length, end };
}

/** Matches a place noun, and a run of letters that write by sound, at the end of a text; undefined where there are none. */
const endingsOf = compiledOnce(({ placeNouns, transliteration }: NameData) => ({
  placeNoun:
    placeNouns.length === 0 ? undefined : new RegExp(`(?:${placeNouns.map(literal).join('|')})$`, 'u'),
  sounds:
    transliteration === undefined || transliteration === ''
      ? undefined
      : new RegExp(`[${literal(transliteration)}·・‧•．]{2,12}$`, 'u'),
}));

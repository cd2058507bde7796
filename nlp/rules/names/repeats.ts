import type { Draft } from './draft.js';
import { literal } from './phrases.js';

/** A name that the document gave surely enough to be looked for everywhere. */
interface Repeated {
  readonly text: string;
  readonly type: Draft['type'];
}

/** How sure an unknown name has to be, likelier right than not, before it is looked for where no rule saw it; gloss and dotted names are. */
const REPEATED_CONFIDENCE = 0.5;
const MAX_REPEATED = 200;
/** Scripts without capitals, whose names run into the words around them. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** What may be a family name; in Arabic script the last part of عبد الله and علاء الدين is none. */
const SURNAME = /^(?:\p{Lu}\p{L}{3,}|\p{Script=Arabic}[\p{Script=Arabic}\u200c]{2,})/u;
const COMPOUND = /(?:عبد|أبو|ابو|آل|بن) \S+$|(?:الدين|الله)$/u;
const DOT = /[·・‧•．]/;

/**
 * The unknown names of a document that are found everywhere once they were seen surely: 米拉图尔 after 米拉图尔（Miratur）,
 * the last part of a dotted or spaced person's name (帕希尼安, Smithson), an organisation's acronym (HRF).
 */
export function repeatedNames(texts: readonly string[], drafts: readonly (readonly Draft[])[]): Repeated[] {
  const names = new Map<string, Repeated>();
  drafts.forEach((own, block) => {
    for (const { start, end, type, confidence, candidates } of own) {
      if (candidates.length > 0) continue;
      const text = texts[block]!.slice(start, end);
      const unspaced = UNSPACED.test(text);
      if (unspaced && confidence >= REPEATED_CONFIDENCE && text.length >= 3) names.set(text, { text, type });
      if (type === 'organization' && /^\p{Lu}{3,6}$/u.test(text)) names.set(text, { text, type });
      const last = text.split(unspaced ? DOT : /\s/).at(-1) ?? '';
      const long = unspaced ? last.length >= 3 : SURNAME.test(last) && !COMPOUND.test(text);
      if (type === 'person' && last !== text && long) names.set(last, { text: last, type });
    }
  });
  return [...names.values()].slice(0, MAX_REPEATED);
}

/** Drafts for every occurrence of the repeated names in a block's text. */
export function repeatDrafts(text: string, repeated: readonly Repeated[]): Draft[] {
  if (repeated.length === 0) return [];
  const types = new Map(repeated.map((name) => [name.text, name.type]));
  const forms = [...types.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      UNSPACED.test(form)
        ? // A Korean name begins a word, and particles follow it.
          `(?<!\\p{Script=Hangul}(?=\\p{Script=Hangul}))${literal(form)}`
        : `(?<![\\p{L}-])${literal(form)}(?![\\p{L}-])`,
    );
  return [...text.matchAll(new RegExp(forms.join('|'), 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: types.get(match[0]) ?? 'other',
    form: 'name',
    by: 'coreference',
    confidence: 0.6,
    candidates: [],
  }));
}

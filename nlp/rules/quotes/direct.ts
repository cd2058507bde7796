import { type Quote, type Range, type Sentence, spanOf } from '../../../schemas/index.js';
import { type Attribution, attributionAfter, attributionBefore } from './attribution.js';
import type { CompiledQuotes } from './compile.js';
import type { Quoted } from './marks.js';
import type { Scene } from './speaker.js';

/** Quoted words that no verb reports count as speech from this length on; shorter they are terms and titles. */
const SPEECH_WORDS = 8;
/** A partial quotation (he “would never agree”) has at least this many words where no punctuation sets it off. */
const PARTIAL_WORDS = 2;
const TERM_WORDS = 3;
/** No attribution is looked for farther than this from the marks, however long the sentence. */
const ZONE = 400;
const NEARBY = 8;
/** UTF-16 length of the longest article with what stands around it. */
const LONGEST_ARTICLE = 12;
/** Characters of an unspaced script that make a word, on average. */
const CHARACTERS_A_WORD = 2.2;

/** A quotation that is speech, and the stretch of text that it and its attribution take. */
export interface DirectSpeech {
  readonly quote: Quote;
  readonly from: number;
  readonly to: number;
}

/**
 * Direct speech in one block. Quoted words are speech where a reporting verb attributes them, where they go on from
 * speech just attributed, or where they are long enough to be nothing else; other quoted words are terms. `carried`
 * is the attribution of speech that the paragraph before left open, and comes back where this one does.
 */
export function findDirect(
  given: Scene,
  block: Range,
  sentences: readonly Sentence[],
  compiled: CompiledQuotes,
  carried: Attribution | null,
): { speech: DirectSpeech[]; carried: Attribution | null } {
  const speech: DirectSpeech[] = [];
  const all = splitAtDashes(given.text, given.quoted, compiled);
  let last: Attributed | null =
    carried === null ? null : { attribution: { ...carried, end: block.start }, to: block.start };
  let open: Attribution | null = null;
  all.forEach((quoted, index) => {
    // Only marks nearby can stand around a verb of this zone; all of them, for each, would take their square.
    const scene = { ...given, quoted: all.slice(Math.max(0, index - NEARBY), index + NEARBY + 1) };
    const previous = speech.at(-1)?.to ?? block.start;
    const zone = zoneOf(quoted, sentences, block, Math.min(previous, quoted.open), all[index + 1]);
    const attribution = attribute(scene, quoted, zone, compiled, last);
    if (attribution === 'term') return;
    const to = Math.max(quoted.close, attribution?.end ?? 0);
    speech.push({
      from: Math.min(quoted.open, zone.start),
      to,
      quote: {
        ...spanOf(given.text, quoted.start, quoted.end),
        speaker: attribution?.speaker ?? null,
        verb: attribution?.verb || null,
        indirect: false,
      },
    });
    last = { attribution, to };
    open = quoted.closed ? null : attribution;
  });
  return { speech, carried: open };
}

interface Attributed {
  readonly attribution: Attribution | null;
  readonly to: number;
}

/**
 * «Words, — said X. — More words»: where dashes set an attribution inside the marks, the words before and after it.
 * The second part's own attribution is then what stands between them.
 */
function splitAtDashes(text: string, all: readonly Quoted[], compiled: CompiledQuotes): Quoted[] {
  return all.flatMap((quoted) => {
    const words = text.slice(quoted.start, quoted.end);
    const inside = words.match(/[,.!?…] [—–] ([^—–]{3,160}?)[,.] [—–] /u);
    const said = inside?.[1] ?? '';
    if (inside?.index === undefined || said.search(compiled.verb) < 0) return [quoted];
    const first = quoted.start + inside.index + 1;
    const second = quoted.start + inside.index + inside[0].length;
    return [
      { ...quoted, end: first, close: first },
      { ...quoted, open: second, start: second, continues: true },
    ];
  });
}

/** What may attribute a quotation: its sentences, from the end of the speech before it to the next quotation. */
function zoneOf(
  quoted: Quoted,
  sentences: readonly Sentence[],
  block: Range,
  previous: number,
  next: Quoted | undefined,
): Range {
  const first = sentences.findLast(({ start }) => start <= quoted.open);
  const last = sentences.find(({ end }) => end > quoted.close);
  return {
    start: Math.max(first?.start ?? block.start, previous, quoted.open - ZONE),
    end: Math.min(last === undefined ? block.end : last.end, next?.open ?? block.end, quoted.close + ZONE),
  };
}

function attribute(
  scene: Scene,
  quoted: Quoted,
  zone: Range,
  compiled: CompiledQuotes,
  last: Attributed | null,
): Attribution | 'term' | null {
  const { text } = scene;
  const before = text.slice(zone.start, quoted.open);
  const words = wordCount(text.slice(quoted.start, quoted.end), compiled);
  if (words === 0 || compiled.scare?.test(before)) return 'term';
  // “…,” he told the “Today” programme: a term within the attribution of what stands before it.
  const told = last !== null && last.to === quoted.open && words <= TERM_WORDS;
  if (told && compiled.determiner?.test(text.slice(zoneBefore(quoted), quoted.open))) return 'term';
  if (quoted.continues && last?.attribution) return { ...last.attribution, end: quoted.close };
  if (!quoted.closed && before !== '') {
    const lost = attributionBefore(scene, quoted, zone, compiled);
    return lost?.near === true ? lost : 'term';
  }
  const opens = !/[\p{L}\p{N}]/u.test(before);
  const behind = attributionAfter(scene, quoted, zone, compiled);
  if (opens && behind !== null && last?.attribution?.end !== zone.start) return behind;
  const ahead = opens ? null : attributionBefore(scene, quoted, zone, compiled);
  if (ahead?.near) return ahead;
  // “…,” said X, “…”: what follows an attribution, with nothing but it between, is more of the same.
  const inherits = last?.attribution && !/[\p{L}\p{N}]/u.test(text.slice(last.to, quoted.open));
  if (inherits) return { ...(last.attribution as Attribution), end: quoted.close };
  if (behind !== null) return behind;
  const term = compiled.determiner?.test(before) === true && words <= TERM_WORDS;
  if (ahead !== null && words >= PARTIAL_WORDS && !term) return ahead;
  if (opens && last?.attribution) return { ...last.attribution, verb: '', end: quoted.close };
  return words >= SPEECH_WORDS ? null : 'term';
}

/** Where the words before a mark are read from, to see whether an article is the last of them. */
function zoneBefore({ open }: Quoted): number {
  return Math.max(0, open - LONGEST_ARTICLE);
}

function wordCount(words: string, { data }: CompiledQuotes): number {
  return data.spaced
    ? (words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0)
    : Math.floor((words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / CHARACTERS_A_WORD);
}

import type { Reading, ReadName } from '../contract.js';
import type { Label } from './labels.js';
import type { Piece } from './words.js';

/** Scripts in which a name ends within what stands between spaces: there every piece is a unit. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /^[\p{L}\p{M}\p{N}]/u;

/**
 * What a model's probabilities (`labels.length` a piece) say of a text. A word of a spaced script is one unit and has the labels of its first
 * piece, as such models are trained; the confidence of a name is the least probability of its type in any of its units.
 */
export function decode(
  text: string,
  pieces: readonly Piece[],
  probabilities: Float32Array,
  labels: readonly Label[],
): Reading {
  const units: { start: number; end: number; outside: number }[] = [];
  const names: ReadName[] = [];
  let open: ReadName | undefined;
  let closed = true;
  for (const { at, start, end } of unitsOf(text, pieces)) {
    const row = probabilities.subarray(at * labels.length, (at + 1) * labels.length);
    const label = labels[row.indexOf(Math.max(...row))]!;
    const sum = (type: Label['type']) =>
      labels.reduce((total, each, index) => (each.type === type ? total + row[index]! : total), 0);
    units.push({ start, end, outside: Math.min(1, sum(null)) });
    if (label.type === null) {
      closed = true;
      continue;
    }
    const confidence = Math.min(1, sum(label.type));
    if (!closed && !label.begins && open?.type === label.type) {
      open = { ...open, end, confidence: Math.min(open.confidence, confidence) };
      names[names.length - 1] = open;
    } else {
      open = { start, end, type: label.type, confidence };
      names.push(open);
    }
    closed = label.ends;
  }
  return { names, units };
}

/** Words, punctuation marks and pieces of unspaced scripts: where they lie, and the piece that speaks for them. */
function unitsOf(text: string, pieces: readonly Piece[]): { at: number; start: number; end: number }[] {
  const units: { at: number; start: number; end: number; letters: boolean }[] = [];
  for (const [at, { start, end, opens }] of pieces.entries()) {
    const last = units.at(-1);
    if (start === end || start < (last?.end ?? 0)) continue;
    const first = text.slice(start, start + 2);
    const letters = LETTER.test(first) && !UNSPACED.test(first);
    if (last?.letters === true && letters && !opens && start === last.end) last.end = end;
    else units.push({ at, start, end, letters });
  }
  return units;
}

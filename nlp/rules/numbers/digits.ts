import type { NumberData } from '../../../lang/contract/numbers.js';

/** A number written in digits; `value` is null where the digits are no plain number (`19.09.2023`, `3.4.1`). */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  /** True for digits without separators, which alone can be a year. */
  readonly plain: boolean;
}

const run = /\p{Nd}+(?:[.,'٬٫](?=\p{Nd})\p{Nd}+| (?=\p{Nd}{3}(?!\p{Nd}))\p{Nd}{3})*/gu;
const zeros =
  '0\u0660\u06F0\u07C0\u0966\u09E6\u0A66\u0AE6\u0B66\u0BE6\u0C66\u0CE6\u0D66\u0E50\u0ED0\u0F20\u1040\u17E0\uFF10';

/** How a language parts the digits of a number. */
export type DigitWriting = Pick<NumberData, 'decimal' | 'mixedGrouping'>;

/** The runs of digits, of any script, in `folded[start, end)`. */
export function readDigits(folded: string, start: number, end: number, writing: DigitWriting): DigitRun[] {
  const runs: DigitRun[] = [];
  for (const found of folded.slice(start, end).matchAll(run)) {
    runs.push(...parseRun(found[0], start + found.index, writing));
  }
  return runs;
}

function parseRun(raw: string, start: number, writing: DigitWriting): DigitRun[] {
  const whole = { start, end: start + raw.length };
  const digits = toAscii(raw);
  if (/^\d+$/.test(digits)) return [{ ...whole, value: Number(digits), plain: true }];
  // A group needs one to three digits before it: “2004 250” is a year and a number.
  const space = digits.indexOf(' ');
  if (space >= 0 && !/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(digits)) {
    return [
      ...parseRun(raw.slice(0, space), start, writing),
      ...parseRun(raw.slice(space + 1), start + space + 1, writing),
    ];
  }
  return [{ ...whole, value: parseSeparated(digits.replaceAll(' ', ''), writing), plain: false }];
}

function parseSeparated(digits: string, { decimal, mixedGrouping }: DigitWriting): number | null {
  // Spaces alone: 226 000.
  if (/^\d+$/.test(digits)) return Number(digits);
  const group = decimal === '.' ? ',' : '.';
  // Thousands as the language writes them, thousands as others write them (several groups), South Asian lakhs.
  if (/^\d{1,3}(?:[,.']\d{3})+$/.test(digits)) {
    const marks = new Set(digits.replace(/\d/g, ''));
    const groups = digits.split(/[,.']/).length - 1;
    if (marks.size === 1 && (!marks.has(decimal) || groups > 1 || mixedGrouping === true)) {
      return Number(digits.replace(/[,.']/g, ''));
    }
  }
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(digits)) return Number(digits.replaceAll(',', ''));
  const parts = digits.replaceAll(group, '').replaceAll("'", '').split(decimal);
  if (parts.length === 2 && !digits.includes(group)) return Number(parts.join('.'));
  if (/^\d{1,3}(?:[,.']\d{3})+[,.]\d+$/.test(digits)) return Number(parts.join('.'));
  // A point between figures in a comma language (“6.8”), or the reverse.
  return /^\d+[,.]\d{1,2}$/.test(digits) ? Number(digits.replace(',', '.')) : null;
}

function toAscii(raw: string): string {
  let ascii = '';
  for (const character of raw) {
    if (character === '\u066C') ascii += ',';
    else if (character === '\u066B') ascii += '.';
    else if (/[\d.,' ]/.test(character)) ascii += character;
    else ascii += digitValue(character.charCodeAt(0));
  }
  return ascii;
}

function digitValue(code: number): string {
  for (let i = zeros.length - 1; i >= 0; i--) {
    const zero = zeros.charCodeAt(i);
    if (code >= zero && code < zero + 10) return String(code - zero);
  }
  return '';
}

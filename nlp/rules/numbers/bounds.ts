import type { Modifier } from '../../../schemas/index.js';
import type { NumberContext } from './context.js';
import type { Numeral } from './numeral.js';

/** A numeral with the words that bound it; the span takes them in, since they are part of what is claimed. */
export interface BoundedNumber {
  start: number;
  end: number;
  min: number | null;
  max: number | null;
  modifier: Modifier;
  approx: boolean;
}

/** Words that may bound a numeral on one side: “at least about 20” has two. */
const longestChain = 2;

/** Reads the article and the bounding words around `numeral`; `old` is the numeral before it. */
export function boundNumber(
  numeral: Numeral,
  old: Numeral | undefined,
  context: NumberContext,
): BoundedNumber {
  const plain = numeral.over
    ? 'over'
    : numeral.approx
      ? numeral.min === numeral.max
        ? 'about'
        : 'vague'
      : 'exact';
  const bounded: BoundedNumber = {
    ...numeral,
    modifier: numeral.min !== numeral.max && !numeral.approx ? 'range' : plain,
  };
  let left = context.before(numeral.start, ({ role }) => role === 'article')?.start ?? numeral.start;
  if (numeral.approx || left === numeral.start || startsWithMultiplier(numeral, context))
    bounded.start = left;
  else left = numeral.start;
  for (let i = 0; i < longestChain; i++) {
    const word = context.before(left, (role) => role.role === 'modifier' && role.side === 'before');
    if (word === null || word.value.role !== 'modifier' || word.value.modifier === 'exact') break;
    // “From 12 to 19”, с 12 до 19: the same word says “up to” elsewhere.
    if (word.value.modifier === 'up_to' && isNewValue(old, word.start, context)) break;
    bounded.modifier = stronger(bounded.modifier, word.value.modifier);
    left = word.start;
  }
  bounded.start = Math.min(bounded.start, left);
  const word = context.after(numeral.end, (role) => role.role === 'modifier' && role.side === 'after');
  if (word?.value.role === 'modifier') {
    bounded.modifier = stronger(bounded.modifier, word.value.modifier);
    bounded.end = word.end;
  } else {
    // 30人以上: the bound may stand behind the classifier.
    const counted = context.after(numeral.end, (role) => role.role === 'kind' && role.kind === 'count');
    const behind =
      counted === null
        ? null
        : context.after(counted.end, (role) => role.role === 'modifier' && role.side === 'after');
    if (behind?.value.role === 'modifier')
      bounded.modifier = stronger(bounded.modifier, behind.value.modifier);
  }
  return applyModifier(bounded);
}

/** True where `old` is the value that a change starts from and the word at `start` leads to the new one. */
function isNewValue(old: Numeral | undefined, start: number, context: NumberContext): boolean {
  if (old === undefined || context.before(old.start, ({ role }) => role === 'change') === null) return false;
  return /^(?: \p{L}+)? $/u.test(context.folded.slice(old.end, start));
}

function startsWithMultiplier({ start }: Numeral, context: NumberContext): boolean {
  return context.after(start, ({ role }) => role === 'multiplier')?.start === start;
}

/** Of two modifiers the one that says more: a bound over a rough figure, a rough figure over none. */
function stronger(a: Modifier, b: Modifier): Modifier {
  const rank: Record<Modifier, number> = {
    exact: 0,
    about: 1,
    vague: 1,
    range: 1,
    nearly: 2,
    up_to: 3,
    over: 3,
    at_least: 3,
  };
  return rank[b] > rank[a] || rank[a] === 0 ? b : a;
}

function applyModifier(number: BoundedNumber): BoundedNumber {
  const approx = number.modifier !== 'exact' && number.modifier !== 'range';
  if (number.modifier === 'at_least' || number.modifier === 'over') return { ...number, max: null, approx };
  if (number.modifier === 'up_to' && number.min === number.max) return { ...number, min: null, approx };
  return { ...number, approx };
}

/** True where `a` and `b` are the ends of one range: `10-15`, `between 10 and 15`, `10 to 15`, 10至15. */
export function isRange(a: Numeral, b: Numeral, context: NumberContext): boolean {
  if (a.min >= (b.max ?? b.min) || a.approx || b.approx) return false;
  // 510-238-3821 is a telephone number.
  if (/\d[-–]$/.test(context.folded.slice(Math.max(0, a.start - 2), a.start))) return false;
  if (/^[-–]\d/.test(context.folded.slice(b.end, b.end + 2))) return false;
  const between = context.folded.slice(a.end, b.start).trim();
  if (/^[-–—~〜～]$/.test(between)) return true;
  const word = context.after(a.end, ({ role }) => role === 'range' || role === 'and');
  if (word === null || context.folded.slice(word.end, b.start).trim() !== '') return false;
  if (context.before(a.start, ({ role }) => role === 'change') !== null) return false;
  if (word.value.role === 'range') return true;
  return context.before(a.start, ({ role }) => role === 'open') !== null;
}

import type { NumberMention } from '../../../schemas/index.js';
import { longestMatches } from '../lexicon/longest.js';
import { attachedConjunctions } from './conjunctions.js';
import { runningSum, weigh, withCommas } from './distance.js';
import type {
  CasualtyRole,
  CasualtyRules,
  CauseRole,
  Found,
  PersonRole,
  PlainRole,
  TriggerRole,
} from './rules.js';
import { headOf, merge, mostTriggers } from './triggers.js';

/** One sentence as the casualty rules see it: its words by what they do, and how far apart places in it are. */
export interface SentenceView {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly rules: CasualtyRules;
  readonly triggers: readonly Found<TriggerRole>[];
  /** Triggers inside words for parts (“among the dead”): they tell the type of the total. */
  readonly hints: readonly Found<TriggerRole>[];
  readonly persons: readonly Found<PersonRole>[];
  readonly causes: readonly Found<CauseRole>[];
  readonly numbers: readonly NumberMention[];
  /** Words of the role in text order. */
  plain(role: PlainRole): readonly Found<CasualtyRole>[];
  /** How far `to` is behind `from`, in words and what punctuation counts for; 0 where nothing stands between. */
  distance(from: number, to: number): number;
  /** Makes `[from, to)` count nothing in distances: an aside that the sentence goes on behind. */
  bridge(from: number, to: number): void;
}

const core: ReadonlySet<string> = new Set([
  'trigger',
  'person',
  'nonPerson',
  'trap',
  'pronounOne',
  'pronounMany',
  'reflexive',
]);
const links: ReadonlySet<string> = new Set([
  'possessive',
  'passive',
  'active',
  'accusative',
  'agent',
  'preposition',
  'determiner',
  'conjunction',
  'clause',
  'subset',
  'close',
  'partitive',
  'outOf',
]);
/** Words without which no figure is told. */
const opening: ReadonlySet<string> = new Set(['trigger', 'subset', 'partitive']);
const cues: ReadonlySet<string> = new Set([
  // 不幸 is no negation, 恐怖 no fear.
  'trap',
  'additional',
  'unreal',
  'natural',
  'sequel',
  'sport',
  'negation',
  'zero',
  'hypothetical',
  'historic',
  'update',
  'superseded',
]);
const sources: ReadonlySet<string> = new Set([
  // “Nel secondo trimestre” is no “secondo la polizia”.
  'trap',
  'said',
  'accordingTo',
  'accordingToAfter',
  'citing',
  'claimed',
  'source',
]);

const none: readonly Found<CasualtyRole>[] = [];
const bodies: ReadonlySet<string> = new Set(['body']);

/**
 * Looks up the words of the sentence `text[start, end)`; null where it holds no trigger and so no casualty figure.
 * `numbers` are those of the sentence. Each track of words is read by itself, the longest match first: the cause
 * `shooting` may lie inside the trigger `shooting death`, but the trigger `death` not inside the trap `death penalty`.
 */
export function viewSentence(
  text: string,
  folded: string,
  start: number,
  end: number,
  rules: CasualtyRules,
  numbersOf: () => readonly NumberMention[],
): SentenceView | null {
  const matches = rules.lexicon.match(folded, start, end);
  if (!matches.some(({ value }) => opening.has(value.role))) return null;
  const track = (roles: ReadonlySet<string>) =>
    longestMatches(matches.filter(({ value }) => roles.has(value.role)));
  const main = track(core);
  const traps = main.filter(({ value }) => value.role === 'trap');
  const heads = matches.filter(
    ({ start: at, end: to, value }) =>
      value.role === 'head' && !traps.some((trap) => at < trap.end && trap.start < to),
  );
  // “Among the dead” and “of the wounded” speak of figures given elsewhere.
  const parts = matches.filter(({ value }) => value.role === 'subset' || value.role === 'partitive');
  const whole = main.filter(
    (found): found is Found<TriggerRole> =>
      found.value.role === 'trigger' &&
      (found.value.head === null || headOf(found, heads, folded) !== undefined),
  );
  // “Stabbed … to death” is no stabbing beside a death: the head of a parted trigger is no trigger itself.
  const spent = whole.flatMap((found) => headOf(found, heads, folded) ?? []);
  const all = whole.filter(
    ({ start: at, end: to }) => !spent.some((head) => at < head.end && head.start < to),
  );
  const isHint = (found: Found<TriggerRole>) =>
    parts.some((part) => part.start <= found.start && found.end <= part.end);
  const triggers = merge(all.filter((found) => !isHint(found))).slice(0, mostTriggers);
  // A preposition inside a trigger (“death of”) is no preposition of the sentence.
  const outside = ({ start: at, end: to }: Found<CasualtyRole>) =>
    !triggers.some((trigger) => at >= trigger.start && to <= trigger.end);
  const plain = new Map<PlainRole, Found<CasualtyRole>[]>();
  for (const found of [
    ...main,
    ...[...track(links), ...track(cues)].filter(outside),
    ...track(sources),
    ...track(bodies),
  ]) {
    const role = found.value.role;
    if (role === 'trigger' || role === 'head' || role === 'person' || role === 'cause') continue;
    const list = plain.get(role) ?? [];
    list.push(found);
    plain.set(role, list);
  }
  if (triggers.length === 0 && !plain.has('subset') && !plain.has('partitive')) return null;
  const attached = attachedConjunctions([...main, ...numbersOf()], folded, start, rules);
  if (attached.length > 0) plain.set('conjunction', [...(plain.get('conjunction') ?? []), ...attached]);
  const weights = weigh(folded, start, end, rules.spaced);
  for (const role of ['passive', 'active', 'determiner'] as const) {
    for (const found of plain.get(role) ?? []) weights.fill(0, found.start - start, found.end - start);
  }
  // “Her two-year-old daughter”: an age stands in nobody's way.
  const numbers = numbersOf();
  for (const { kind, unit, start: at, end: last } of numbers) {
    if (kind !== 'age') continue;
    const stop = unit === null ? last : text.indexOf(unit, last) + unit.length;
    const [from, to] = withCommas(folded, at, Math.min(stop, end));
    weights.fill(0, Math.max(from - start, 0), to - start);
  }
  let sums: Float32Array | null = null;
  return {
    text,
    folded,
    start,
    end,
    rules,
    triggers,
    hints: all.filter(isHint),
    // “wounded” and 遇难者 are people too, but as triggers they cannot be their own victims.
    persons: main.filter(
      (found): found is Found<PersonRole> =>
        found.value.role === 'person' && !triggers.some(({ start: at }) => at === found.start),
    ),
    causes: track(new Set(['cause'])).filter(
      (found): found is Found<CauseRole> => found.value.role === 'cause',
    ),
    numbers,
    plain: (role) => plain.get(role) ?? none,
    distance(from, to) {
      sums ??= runningSum(weights);
      return to <= from ? 0 : sums[to - start]! - sums[from - start]!;
    },
    bridge(from, to) {
      weights.fill(0, from - start, to - start);
      sums = null;
    },
  };
}

/** True where nothing but white space stands in `[from, to)`. */
export const onlySpace = ({ text }: SentenceView, from: number, to: number): boolean =>
  to >= from && text.slice(from, to).trim() === '';

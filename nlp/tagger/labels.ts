/** The types of name that the tagger tells apart, in the order of its labels. */
export const NAME_TYPES = ['PER', 'LOC', 'ORG'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** Label 0 is “no name”; each type has four more, in this order: begin, inside, end, single. */
export const OUTSIDE = 0;
const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

/** The BIOES labels as a model file names them: `O B-PER I-PER E-PER S-PER B-LOC …`. */
export const LABELS: readonly string[] = [
  'O',
  ...NAME_TYPES.flatMap((type) => ['B', 'I', 'E', 'S'].map((part) => `${part}-${type}`)),
];
export const LABEL_COUNT = LABELS.length;

const partOf = (label: number) => (label - 1) & 3;
const typeOf = (label: number) => (label - 1) >> 2;

/** True where `label` may begin a sequence, or follow a name that has ended. */
export const opens = (label: number): boolean =>
  label === OUTSIDE || partOf(label) === BEGIN || partOf(label) === SINGLE;
/** True where a sequence may end with `label`. */
export const closes = (label: number): boolean =>
  label === OUTSIDE || partOf(label) === END || partOf(label) === SINGLE;

function follows(label: number, next: number): boolean {
  if (closes(label)) return opens(next);
  return !opens(next) && typeOf(label) === typeOf(next);
}

/** Every legal step from one label to the next: `[from, to]`. */
export const STEPS: readonly (readonly [number, number])[] = [...LABELS.keys()].flatMap((to) =>
  [...LABELS.keys()].filter((from) => follows(from, to)).map((from) => [from, to] as const),
);

/** A name over a sequence of units: indices, half-open. */
export interface LabelSpan {
  readonly from: number;
  readonly to: number;
  readonly type: NameType;
}

/** The labels of `length` units that hold these names, which must not overlap. */
export function labelsOf(length: number, spans: readonly LabelSpan[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { from, to, type } of spans) {
    const first = 1 + 4 * NAME_TYPES.indexOf(type);
    for (let at = from; at < to; at++) labels[at] = first + INSIDE;
    labels[to - 1] = first + END;
    labels[from] = first + (to - from === 1 ? SINGLE : BEGIN);
  }
  return labels;
}

/** The names that a legal sequence of labels holds. */
export function spansOf(labels: Uint8Array): LabelSpan[] {
  const spans: LabelSpan[] = [];
  let from = 0;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === OUTSIDE) continue;
    if (opens(label)) from = at;
    if (closes(label)) spans.push({ from, to: at + 1, type: NAME_TYPES[typeOf(label)]! });
  }
  return spans;
}

import { groups, markers } from './markers.js';

/** How many times likelier one marker makes its language against a neighbour; the sweep is in the benchmark. */
const MARKER_ODDS = 12;
/** No more than this many markers count: beyond it the text has said which it is. */
const MOST_MARKERS = 4;
/** A neighbour the models did not name starts with this share of the group. */
const FLOOR = 0.05;
/** Text in these is much more often their neighbour's: Bosnian news is a fraction of Croatian and Serbian news. */
const PRIOR: Readonly<Record<string, number>> = { bs: 0.3 };

interface Compiled {
  readonly words: ReadonlySet<string>;
  readonly letters: readonly string[];
  readonly endings: readonly string[];
}

const list = (text = '') => text.split(' ').filter((entry) => entry !== '');
const compiled = new Map<string, Compiled>(
  Object.entries(markers).map(([tag, { words, letters, endings }]) => [
    tag,
    { words: new Set(list(words)), letters: list(letters), endings: list(endings) },
  ]),
);

/**
 * Moves the probability that the models gave a group of close languages to the one whose markers the text shows.
 * Changes `sums` in place; the sum over each group stays.
 */
export function weighNeighbours(
  sums: Map<string, number>,
  text: string,
  allowed: (tag: string) => boolean,
): void {
  const best = [...sums].reduce<[string, number] | undefined>(
    (top, entry) => (top === undefined || entry[1] > top[1] ? entry : top),
    undefined,
  );
  if (best === undefined) return;
  const members = groups
    .filter((group) => group.includes(best[0]))
    .flatMap((group) => group.filter((tag) => allowed(tag)));
  const tags = [...new Set(members)];
  if (tags.length < 2) return;
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{M}’'·]+/gu) ?? [])];
  const mass = tags.reduce((sum, tag) => sum + (sums.get(tag) ?? 0), 0);
  const scores = tags.map((tag) => {
    const prior = Math.max(sums.get(tag) ?? 0, FLOOR * mass) * (PRIOR[tag] ?? 1);
    return prior * MARKER_ODDS ** Math.min(MOST_MARKERS, count(words, compiled.get(tag)));
  });
  const total = scores.reduce((sum, score) => sum + score, 0);
  tags.forEach((tag, index) => {
    sums.set(tag, (mass * scores[index]!) / total);
  });
}

function count(words: readonly string[], own: Compiled | undefined): number {
  if (own === undefined) return 0;
  return words.filter(
    (word) =>
      own.words.has(word) ||
      own.letters.some((letter) => word.includes(letter)) ||
      own.endings.some((ending) => word.endsWith(ending) && word.length > ending.length + 1),
  ).length;
}

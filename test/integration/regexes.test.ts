import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { compiled, type Found, literals, slowness } from '../regexes/sources.js';

jest.setTimeout(300_000);

let fromData: Found[];
beforeAll(() => {
  fromData = compiled();
});

const name = ({ where, source, flags }: Found) => `${where} /${source.slice(0, 200)}/${flags}`;

test('no regular expression that is compiled from language data takes more than linear time', () => {
  expect(fromData.length).toBeGreaterThan(100);
  expect(fromData.flatMap((found) => slowness(found).map((fault) => `${name(found)}: ${fault}`))).toEqual([]);
});

/** UTF-16 units of the longer input; the shorter has a quarter. At 50,000 a quadratic pattern takes seconds. */
const LONG = 50_000;
/** Below this, times are noise. */
const NOTICEABLE_MS = 150;
/** Four times the input may take this many times as long, each at its best of three: linear is 4, quadratic 16. */
const MOST_GROWTH = 8;
const MOST_PUMPS = 24;

/** What to repeat: the characters that the pattern names, alone and beside each other, and some of each kind. */
function pumps({ source }: Found): string[] {
  const named = [...new Set(source.replace(/\\[pPu]\{[^}]{0,40}\}|\\./g, ''))].filter(
    (c) => !/[()[\]{}|^$]/.test(c),
  );
  const step = Math.max(1, Math.floor(named.length / MOST_PUMPS));
  const single = named.filter((_, at) => at % step === 0).slice(0, MOST_PUMPS);
  const pairs = single.slice(0, 8).flatMap((first) => [`${first} `, `${first}${single[0]}`]);
  return [
    ...new Set([
      ...single,
      ...pairs,
      ' ',
      'a',
      'a ',
      'A',
      'Aa ',
      '1',
      '1,',
      '.',
      '-',
      '"',
      '中',
      'я',
      '\n',
      '<',
    ]),
  ];
}

function timeOf(regex: RegExp, text: string): number {
  const start = performance.now();
  if (regex.global) text.replace(regex, '');
  else regex.test(text);
  return performance.now() - start;
}

describe('growing inputs', () => {
  test('four times the input never takes many times as long', () => {
    const faults: string[] = [];
    for (const found of [...literals(), ...fromData]) {
      const regex = new RegExp(found.source, found.flags);
      for (const pump of pumps(found)) {
        const text = (length: number) => `${pump.repeat(Math.ceil(length / pump.length))}\u0001`;
        const long = timeOf(regex, text(LONG));
        if (long < NOTICEABLE_MS) continue;
        const best = (input: string) => Math.min(...[1, 2, 3].map(() => timeOf(regex, input)));
        const growth = best(text(LONG)) / best(text(LONG / 4));
        if (growth > MOST_GROWTH)
          faults.push(`${name(found)} on ${JSON.stringify(pump)}: ${Math.round(long)} ms`);
      }
    }
    expect(faults).toEqual([]);
  });
});

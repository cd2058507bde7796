import { describe, expect, test } from '@jest/globals';
import { readLabels } from '../../../models/name-model/labels.js';
import { nameModel } from '../../../models/name-model/read.js';
import type { TokenModel } from '../../../models/name-model/token-model.js';

const FIRST = 100;

/** Words are pieces (a hyphen cuts them), and each has the logits of the label that it is given here, else of `O`. */
function lexiconModel(labels: readonly string[], words: Readonly<Record<string, string>>, maxLength = 8) {
  const vocabulary = Object.keys(words);
  const batches: number[][][] = [];
  const model: TokenModel = {
    ...{ labels, maxLength, before: [1], after: [2], padding: 0 },
    pieces(text) {
      const texts = text.trim().split(/(?=[-,.])|(?<=[-,.])|(?<=\p{Script=Han})/u);
      return { texts, ids: texts.map((piece) => FIRST + vocabulary.indexOf(piece)) };
    },
    async logits(batch) {
      batches.push(batch.map((ids) => [...ids]));
      const length = Math.max(...batch.map((ids) => ids.length));
      const logits = new Float32Array(batch.length * length * labels.length);
      for (const [row, ids] of batch.entries())
        for (let column = 0; column < length; column++) {
          const label = labels.indexOf(words[vocabulary[(ids[column] ?? 0) - FIRST] ?? ''] ?? 'O');
          logits[(row * length + column) * labels.length + label] = 5;
        }
      return logits;
    },
  };
  return { model, batches };
}

const BIO = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG', 'B-MISC', 'I-MISC'];

async function namesIn(text: string, labels: readonly string[], words: Readonly<Record<string, string>>) {
  const [reading] = await nameModel(lexiconModel(labels, words).model, 'm').read([text]);
  return reading!.names.map(({ start, end, type }) => `${text.slice(start, end)}=${type}`);
}

describe('labels become names', () => {
  test.each([
    [
      'BIO',
      BIO,
      { Ann: 'B-PER', Lee: 'I-PER', Oslo: 'B-LOC' },
      'Ann Lee, Ann of Oslo',
      'Ann Lee=PER Ann=PER Oslo=LOC',
    ],
    ['one name after another', BIO, { Ann: 'B-PER', Bo: 'B-PER' }, 'Ann Bo', 'Ann=PER Bo=PER'],
    ['I without B', BIO, { Lee: 'I-PER', Oslo: 'I-LOC' }, 'Lee Oslo', 'Lee=PER Oslo=LOC'],
    [
      'IO',
      ['O', 'PER', 'LOC'],
      { Ann: 'PER', Lee: 'PER', Oslo: 'LOC' },
      'Ann Lee Oslo',
      'Ann Lee=PER Oslo=LOC',
    ],
    [
      'BIOES',
      ['O', 'B-PER', 'I-PER', 'E-PER', 'S-PER'],
      { Ann: 'B-PER', May: 'I-PER', Lee: 'E-PER', Bo: 'S-PER' },
      'Ann May Lee Bo Bo',
      'Ann May Lee=PER Bo=PER Bo=PER',
    ],
    [
      'other names for the types',
      ['O', 'B-PERSON', 'L-PERSON', 'U-GPE', 'U-DATE', 'U-ORGANIZATION'],
      { Ann: 'B-PERSON', Lee: 'L-PERSON', Oslo: 'U-GPE', Monday: 'U-DATE', Acme: 'U-ORGANIZATION' },
      'Ann Lee Oslo Monday Acme',
      'Ann Lee=PER Oslo=LOC Acme=ORG',
    ],
    ['MISC', BIO, { Nobel: 'B-MISC' }, 'a Nobel prize', 'Nobel=MISC'],
    ['a hyphen', BIO, { Jean: 'B-PER', '-': 'I-PER', Luc: 'I-PER' }, 'said Jean-Luc.', 'Jean-Luc=PER'],
    ['an unspaced script', BIO, { 李: 'B-PER', 娜: 'I-PER', 京: 'B-LOC' }, '李娜在京中', '李娜=PER 京=LOC'],
  ])('%s', async (_, labels, words, text, names) => {
    expect((await namesIn(text, labels, words as Record<string, string>)).join(' ')).toBe(names);
  });

  test('a model without names is refused with its labels', () => {
    expect(readLabels(['LABEL_0', 'LABEL_1'])).toBeUndefined();
    const { model } = lexiconModel(['NEGATIVE', 'POSITIVE'], {});
    expect(() => nameModel(model, 'owner/mood')).toThrow(
      expect.objectContaining({
        code: 'E_MODEL_INVALID',
        message: expect.stringMatching(/owner\/mood labels no names: its labels are NEGATIVE, POSITIVE/),
      }),
    );
  });
});

test('long texts and short ones are read whole, in batches that leave out nothing', async () => {
  const { model, batches } = lexiconModel(BIO, { Ann: 'B-PER', Lee: 'I-PER' });
  const long = `${'so '.repeat(200)}Ann Lee ${'so '.repeat(101)}Ann Lee`;
  const readings = await nameModel(model, 'm').read([long, '', 'Ann']);
  expect(readings.map(({ names }) => names.map(({ start }) => start))).toEqual([
    [long.indexOf('Ann'), long.lastIndexOf('Ann')],
    [],
    [0],
  ]);
  expect(readings[0]!.names.every(({ start, end }) => long.slice(start, end) === 'Ann Lee')).toBe(true);
  expect(readings[0]!.units).toHaveLength(305);
  for (const ids of batches.flat()) {
    expect(ids.length).toBeLessThanOrEqual(8);
    expect([ids[0], ids.at(-1)]).toEqual([1, 2]);
  }
});

test('says how sure it is of a name, and of what is none', async () => {
  const [reading] = await nameModel(lexiconModel(BIO, { Ann: 'B-PER' }).model, 'm').read(['Ann went']);
  const sure = Math.exp(5) / (Math.exp(5) + BIO.length - 1);
  const [name] = reading!.names;
  // Either label of a person says that it is one.
  expect(name!.confidence).toBeCloseTo(sure + 1 / (Math.exp(5) + BIO.length - 1), 5);
  expect(reading!.units.map(({ outside }) => outside > 0.9)).toEqual([false, true]);
});

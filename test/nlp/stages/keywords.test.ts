import { describe, expect, test } from '@jest/globals';
import { languages } from '../../../lang/registry.js';
import { cutTokens } from '../../../nlp/rules/words.js';
import { keywords } from '../../../nlp/stages/keywords.js';

function read(title: string, body: string, language: string) {
  const skipped: string[] = [];
  const text = `${title}\n\n${body}`;
  const blocks = [
    { kind: 'title' as const, start: 0, end: title.length },
    { kind: 'paragraph' as const, start: title.length + 2, end: text.length },
  ];
  const sentences = blocks.map(({ start, end }, block) => ({ start, end, block, language }));
  const tokens = sentences.flatMap(({ start, end }) =>
    cutTokens(text, start, end, languages.get(language)?.tokens),
  );
  const found = keywords.run(
    { text, blocks, sentences, tokens, dates: [], entities: [] },
    {
      knowledge: {
        version: '',
        size: 0,
        get: () => undefined,
        match: () => [],
        peopleOf: () => [],
        likeness: () => 0,
      },
      identifier: { identify: () => [] },
      languageFor: (tag) => languages.get(tag),
      problem: () => {},
      skip: (_, reason) => skipped.push(reason),
    },
  ).keywords;
  return { text, found, skipped };
}

describe('keywords', () => {
  const en = read(
    'Grain ships leave the harbour again',
    'The first grain ships left on Monday. Each of the grain ships is inspected, and the inspectors board them at dawn. ' +
      'It is not clear what the inspectors look for, and the harbour is closed to others.',
    'en',
  );

  test('are what the text keeps naming, title first', () => {
    expect(en.found.map(({ text }) => text.toLowerCase())).toEqual(['grain ships', 'harbour', 'inspectors']);
  });

  test('name every place they occur', () => {
    for (const { mentions } of en.found) {
      for (const mention of mentions) expect(en.text.slice(mention.start, mention.end)).toBe(mention.text);
    }
    expect(en.found[0]?.mentions).toHaveLength(3);
  });

  test('in Chinese are nouns', () => {
    const { found } = read(
      '粮食船队再次离港',
      '首批粮食船队周一离港。检查员登上船队检查粮食，港口的检查员人数不多，港口对其他船只关闭。',
      'zh',
    );
    const texts = found.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['粮食船队', '检查员', '港口']));
    expect(texts).not.toContain('登上');
  });

  test('of a long text are at most ten', () => {
    const words = Array.from({ length: 40 }, (_, at) => `Subject${String.fromCharCode(97 + (at % 26))}${at}`);
    expect(read('News', [...words, ...words].join('. '), 'en').found).toHaveLength(10);
  });

  test('need stop words', () => {
    const { found, skipped } = read('Zboże', 'Zboże i zboże', 'pl');
    expect(found).toEqual([]);
    expect(skipped).toEqual(['no stop words']);
  });
});

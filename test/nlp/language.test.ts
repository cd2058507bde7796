import { beforeAll, describe, expect, test } from '@jest/globals';
import { languages } from '../../lang/registry.js';
import type { LanguageIdentifier } from '../../models/contract.js';
import { loadLanguageIdentifier } from '../../models/language-id.js';
import { emptyLayers } from '../../nlp/empty-layers.js';
import type { AnyStage, Layers, StageContext } from '../../nlp/stage.js';
import { language } from '../../nlp/stages/language.js';

let identifier: LanguageIdentifier;
beforeAll(async () => {
  identifier = await loadLanguageIdentifier();
});

/** The language layer of an article of these paragraphs. */
function identify(paragraphs: readonly string[], more: Partial<Layers> = {}) {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length };
    start = block.end + 2;
    return block;
  });
  const context: StageContext = {
    identifier,
    knowledge: {
      version: 'none',
      size: 0,
      get: () => undefined,
      match: () => [],
      peopleOf: () => [],
      likeness: () => 0,
    },
    languageFor: (tag) => languages.get(tag.split('-', 1)[0]!),
    problem: () => undefined,
    skip: () => undefined,
  };
  const { language: layer } = (language as AnyStage).run({ ...emptyLayers, text, blocks, ...more }, context);
  return layer!;
}

describe('the language stage', () => {
  test.each([
    ['en', 'The prime minister said on Tuesday that talks would go on.'],
    ['fr', 'Le premier ministre a déclaré mardi que les discussions se poursuivraient.'],
    ['zh-Hans', '总统周二表示，谈判将继续进行，双方都没有让步。'],
    ['zh-Hant', '總統週二表示，談判將繼續進行，雙方都沒有讓步。'],
    ['yue', '佢哋話今日唔會走，仲話聽日先至會返嚟傾。'],
    ['ja', '首相は火曜日、協議を続けると述べた。'],
    ['ko', '총리는 화요일 협상이 계속될 것이라고 말했다.'],
    ['th', 'นายกรัฐมนตรีกล่าวว่าการเจรจาจะดำเนินต่อไป'],
    ['ru', 'Премьер-министр заявил во вторник, что переговоры продолжатся.'],
    ['uk', 'Прем’єр-міністр заявив у вівторок, що переговори триватимуть.'],
    ['ar', 'قال رئيس الوزراء يوم الثلاثاء إن المحادثات ستستمر.'],
    ['fa', 'نخست وزیر روز سه‌شنبه گفت که گفتگوها ادامه خواهد یافت.'],
  ])('%s', (tag, text) => {
    const layer = identify([text]);
    expect(layer.tag).toBe(tag);
    expect(layer.confidence).toBeGreaterThan(0.6);
  });

  test('an empty block is in the language of the document', () => {
    const layer = identify(['The prime minister said on Tuesday that talks would go on.', '']);
    expect(layer.blocks.map(({ tag }) => tag)).toEqual(['en', 'en']);
    expect(layer.confidence).toBeGreaterThan(0.6);
  });

  test('a text without letters is undetermined', () => {
    expect(identify(['12:30 — 45 %'])).toMatchObject({ tag: 'und', confidence: 0, script: null });
  });

  test('each block of a mixed document keeps its own language', () => {
    const layer = identify([
      'The army said that two soldiers had been wounded in the shelling near the border.',
      'Le ministère de la Défense a confirmé que deux soldats avaient été blessés près de la frontière.',
      'The fighting went on through the night, residents told reporters by telephone.',
    ]);
    expect(layer.tag).toBe('en');
    expect(layer.blocks.map(({ tag }) => tag)).toEqual(['en', 'fr', 'en']);
  });

  test('a language in a script it is not usually written in says so', () => {
    expect(identify(['Predsednik Srbije je saopštio da se deca vraćaju u školu posle vesti.']).tag).toBe(
      'sr-Latn',
    );
  });

  test('a kanji headline belongs to its Japanese article', () => {
    const layer = identify(['東京都知事選挙結果速報', '都知事選は七日に投開票が行われ、現職が当選した。']);
    expect(layer.blocks.map(({ tag }) => tag)).toEqual(['ja', 'ja']);
  });

  test('a Chinese block that shows no variant takes that of the document', () => {
    const layer = identify([
      '今天天气不好，我不想去看他的老家',
      '总统周二表示，谈判将继续进行，双方都没有让步。',
    ]);
    expect(layer.tag).toBe('zh-Hans');
    expect(layer.blocks.map(({ tag }) => tag)).toEqual(['zh-Hans', 'zh-Hans']);
  });

  test('close languages are named as alternatives', () => {
    const { alternatives } = identify(['Predsjednik je kazao da je sve dobro.']);
    expect(alternatives.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['bs']));
  });

  test('a language of the long tail is found', () => {
    const text =
      'Abantu bose bavuka bareshya kandi bangana mu gaciro no mu burenganzira, bafite ubwenge n’umutima.';
    expect(identify([text]).tag).toBe('rw');
  });
});

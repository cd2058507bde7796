import { describe, expect, test } from '@jest/globals';
import { createEnricher } from '../../../enricher.js';
import { loadKnowledge } from '../../../knowledge/index.js';
import { languages } from '../../../lang/registry.js';

const knowledge = loadKnowledge();

/** Ids that the surfaces of a text are linked to, by surface; null is a mention that stays unlinked. */
function links(tag: string, text: string): Record<string, string | null> {
  const enrich = createEnricher({
    languages,
    knowledge,
    identifier: { identify: () => [{ tag, probability: 1 }] },
    only: ['entities'],
  });
  const { entities } = enrich({ text, language: tag });
  return Object.fromEntries(
    entities.flatMap(({ id, linked, mentions }) => mentions.map(({ text }) => [text, linked ? id : null])),
  );
}

describe('a place among its namesakes', () => {
  test.each([
    ['en', 'Workers in Paris, Texas, went on strike.', 'Paris', 'gn:4717560'],
    ['en', 'Workers in Paris, France, went on strike.', 'Paris', 'gn:2988507'],
    ['en', 'Police in Birmingham, Alabama, arrested a man.', 'Birmingham', 'gn:4049979'],
    ['en', 'The storm hit Alabama, and in Selma roofs were torn off.', 'Selma', 'gn:4089114'],
    ['es', 'El apagón afectó a Valencia, en Venezuela, y a Caracas.', 'Valencia', 'gn:3625549'],
    ['es', 'Las lluvias llegaron a Valencia y a Alicante, en España.', 'Valencia', 'gn:2509954'],
    ['ru', 'Автобус ехал из Нижнего Новгорода в Казань.', 'Нижнего Новгорода', 'gn:520555'],
    ['uk', 'У Львові та Чернівцях зникло світло.', 'Львові', 'gn:702550'],
    ['ar', 'شعر به سكان أغادير في المغرب ومراكش.', 'مراكش', 'gn:2542997'],
    ['fr', 'Les pompiers de Grenoble et de Saint-Étienne sont venus.', 'Grenoble', 'gn:3014728'],
  ])('%s: %s', (tag, text, surface, id) => {
    expect(links(tag, text)[surface]).toBe(id);
  });
});

describe('a word or a person is no place', () => {
  test.each([
    ['zh-Hans', '两国将继续合作，讨论民主问题，中国表示欢迎。', ['合作', '民主']],
    ['ja', '日本の町田さんは家を失った。', ['町田']],
    ['de', 'Ein Zug fuhr in die Schweiz.', ['Zug']],
    ['es', 'La policía de Lima detuvo a Paulo Pereira en Perú.', ['Pereira']],
  ])('%s: %s', (tag, text, surfaces) => {
    const found = links(tag, text);
    for (const surface of surfaces) expect(found[surface] ?? null).toBeNull();
  });
});

describe('a person written as nobody knows', () => {
  test.each([
    ['zh-Hans', '亚美尼亚总理帕什尼扬表示，谈判将继续。', '帕什尼扬', 'gw:nikol-pashinyan'],
    ['zh-Hans', '亚美尼亚总理萨拉曼卡表示，谈判将继续。', '萨拉曼卡', null],
    ['zh-Hans', '帕什尼扬表示，谈判将继续。', '帕什尼扬', null],
  ])('%s: %s', (tag, text, surface, id) => {
    expect(links(tag, text)[surface] ?? null).toBe(id);
  });
});

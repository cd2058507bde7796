import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadEnricher } from '../default-enricher.js';
import { readInput } from '../extract/inputs/read-input.js';
import type { EnrichedDocument } from '../schemas/index.js';

// The first real article: third-party text, so it is read where it lies and never copied here.
const SEED = '../shared/seeds/000_d71eb39f127b2f3d.txt';
const suite = existsSync(SEED) ? describe : describe.skip;

/** What the article names, by canonical id, with every spelling that has to be one entity. */
const EXPECTED: readonly [name: string, spellings: RegExp][] = [
  ['Emmanuel Macron', /马克龙/g],
  ['Antony Blinken', /布林肯/g],
  ['Nikol Pashinyan', /尼科尔·帕希尼安/g],
  ['Azerbaijan', /阿塞拜疆(?!人|国防部)/g],
  ['Armenia', /亚美尼亚(?!裔|武装)/g],
  ['Nagorno-Karabakh', /(?:纳戈尔诺[．-]?)?卡拉巴赫|纳卡|Nagorno[ -]Karabakh/g],
  ['Baku', /巴库/g],
  ['Stepanakert', /斯提帕纳科特|Stepanakert/g],
  ['France', /法国/g],
  ['United States', /美国/g],
  ['Russia', /俄罗斯/g],
  ['Türkiye', /土耳其/g],
  ['Agence France-Presse', /法新社/g],
  ['United Nations Security Council', /联合国安理会/g],
  ['Ministry of Defence of Azerbaijan', /阿塞拜疆国防部/g],
  ['South Caucasus', /外高加索/g],
];

suite(existsSync(SEED) ? 'the first real article' : `the first real article (no ${SEED})`, () => {
  let document: EnrichedDocument;
  beforeAll(async () => {
    const enrich = await loadEnricher();
    for await (const item of readInput({ file: SEED })) {
      if ('error' in item) throw item.error;
      document = enrich(item.article);
    }
  }, 60_000);

  test('language and date', () => {
    expect(document.language.tag).toBe('zh-Hans');
    expect(document.metadata.publishedAt).toMatch(/^2023-09-19T/);
    expect(document.problems).toEqual([]);
  });

  test('no text of share widgets or of the feed', () => {
    expect(document.text).not.toMatch(/分享|RSS|https?:/);
    expect(document.blocks.filter(({ kind }) => kind !== 'title')).toHaveLength(15);
  });

  test('killed 6 and 25, and 2 of the 25; the mine, the victims and the sources', () => {
    const nameOf = (id: string | null | undefined) => document.entities.find((each) => each.id === id)?.name;
    const read = document.casualties.map((each) => ({
      type: each.type,
      count: each.count,
      number: each.number?.text,
      subsetOf: document.casualties.find(({ id }) => id === each.subsetOf)?.count,
      cause: each.cause?.class,
      victims: each.victims?.class,
      group: nameOf(each.victims?.group),
      source: [nameOf(each.attribution?.source), each.attribution?.span?.text],
      via: nameOf(each.attribution?.via),
    }));
    const local = { source: ['Armenia', '当地亚美尼亚方面'], via: 'Agence France-Presse', cause: 'clash' };
    expect(read).toEqual([
      expect.objectContaining({
        type: 'killed',
        count: 6,
        number: '6',
        cause: 'mine',
        group: 'Azerbaijanis',
      }),
      expect.objectContaining({ type: 'killed', count: 25, number: '25', subsetOf: undefined, ...local }),
      expect.objectContaining({ type: 'killed', count: 2, subsetOf: 25, victims: 'civilian', ...local }),
    ]);
    expect(read[0]?.source).toEqual(['Baku', expect.stringContaining('巴库')]);
    expect(document.casualtySummary.killed?.best).toBe(25);
  });

  test.each(EXPECTED)('%s at every occurrence', (name, spellings) => {
    const entity = document.entities.find((each) => each.name === name);
    const occurrences = [...document.text.matchAll(spellings)].map(({ index }) => index);
    expect(occurrences.length).toBeGreaterThan(0);
    expect(entity).toMatchObject({ linked: true });
    expect(entity?.mentions.map(({ start }) => start)).toEqual(occurrences);
  });

  test('roles are read with their country', () => {
    const roles = document.entities.find(({ name }) => name === 'Antony Blinken')?.roles;
    expect(roles?.[0]).toMatchObject({
      class: 'minister',
      title: 'secretary of state',
      portfolio: 'foreign-affairs',
      of: { text: '美国', entity: 'iso:US' },
    });
  });

  test('nothing that is no name', () => {
    expect(document.entities.filter(({ linked }) => !linked) ?? []).toEqual([]);
  });
});

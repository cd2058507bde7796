import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createEnricher } from '../../../enricher.js';
import { loadKnowledge } from '../../../knowledge/index.js';
import { languages } from '../../../lang/registry.js';
import { loadLanguageIdentifier } from '../../../models/language-id.js';
import type { EnrichedDocument } from '../../../schemas/index.js';

const SEEDS = '../shared/seeds';
const seed = existsSync(SEEDS) ? readdirSync(SEEDS).find((file) => file.startsWith('000_')) : undefined;

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

describe(seed === undefined ? 'seed article (skipped: no ../shared/seeds)' : 'seed article', () => {
  let document: EnrichedDocument | undefined;
  beforeAll(async () => {
    if (seed === undefined) return;
    const dump = readFileSync(join(SEEDS, seed), 'utf8');
    const title = /^\[(.*?)\]\(/m.exec(dump)?.[1]?.replaceAll('&quot;', '"');
    const enrich = createEnricher({
      languages,
      knowledge: loadKnowledge(),
      identifier: await loadLanguageIdentifier(),
    });
    document = enrich({ html: dump.slice(dump.indexOf('------') + 6), ...(title ? { title } : {}) });
  }, 60_000);

  test.each(EXPECTED)('%s at every occurrence', (name, spellings) => {
    if (document === undefined) return;
    const entity = document.entities.find((each) => each.name === name);
    const occurrences = [...document.text.matchAll(spellings)].map(({ index }) => index);
    expect(occurrences.length).toBeGreaterThan(0);
    expect(entity).toMatchObject({ linked: true });
    expect(entity?.mentions.map(({ start }) => start)).toEqual(occurrences);
  });

  test('roles are read with their country', () => {
    if (document === undefined) return;
    const roles = document.entities.find(({ name }) => name === 'Antony Blinken')?.roles;
    expect(roles?.[0]).toMatchObject({ title: 'secretary of state', of: 'iso:US' });
  });

  test('nothing that is no name', () => {
    expect(document?.entities.filter(({ linked }) => !linked) ?? []).toEqual([]);
  });
});

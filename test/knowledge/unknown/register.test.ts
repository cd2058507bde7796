import { describe, expect, test } from '@jest/globals';
import { mergeUnknown, UnknownRegister, unknownNames } from '../../../knowledge/unknown/register.js';
import type { SightedDocument } from '../../../knowledge/unknown/sighting.js';
import type { Entity } from '../../../schemas/index.js';

const NONE = { wikidata: null, iso: null, geonames: null };
const base = { ids: NONE, place: null, country: null, confidence: 0.9, salience: 0.2 };

/** A person whom nobody knows, with offices as “prime minister”. */
function person(name: string, { offices = [] as string[], gloss = '' } = {}): Entity {
  const mention = { start: 0, end: name.length, text: name, by: 'tagger', confidence: 0.9 } as const;
  return {
    ...base,
    id: `e ${name}`,
    type: 'person',
    name,
    names: {},
    linked: false,
    roles: offices.map((title) => ({
      evidence: { start: 0, end: 1, text: 'x' },
      class: 'minister' as const,
      title,
      portfolio: null,
      qualifiers: [],
      of: null,
    })),
    mentions: [
      { ...mention, form: 'name' },
      ...(gloss === '' ? [] : [{ ...mention, text: gloss, form: 'gloss' as const }]),
    ],
  };
}

function place(id: string, country: string, kind: 'city' | 'country' = 'city'): Entity {
  const mention = { start: 0, end: 1, text: 'x', form: 'name', by: 'knowledge', confidence: 0.9 } as const;
  const where = { country, lat: null, lon: null, kind };
  return {
    ...base,
    id,
    type: 'place',
    name: id,
    names: {},
    linked: true,
    roles: [],
    place: where,
    mentions: [mention],
  };
}

function report(
  id: string,
  tag: string,
  entities: Entity[],
  day: string | null = '2026-03-04',
): SightedDocument {
  return {
    id,
    language: { tag, name: tag, script: 'Latn', confidence: 1, alternatives: [], blocks: [] },
    entities,
    casualties: [],
    dates: [],
    metadata: { publishedAt: day },
  };
}

const scene = [place('gn:1', 'GE'), place('gn:2', 'GE')];
const merged = (...documents: SightedDocument[]) =>
  mergeUnknown(documents)
    .filter(({ documents }) => documents > 1)
    .map(({ sightings }) => sightings.map(({ names, by }) => [names[0], ...by]));

describe('mergeUnknown', () => {
  const english = report('d-1', 'en', [...scene, person('Davit Margvelani')]);

  test('merges names that sound alike in one story, with the evidence', () => {
    const russian = report('d-2', 'ru', [...scene, person('Давид Маргвелани')]);
    const [entity] = mergeUnknown([russian, english]);
    expect(entity).toMatchObject({ documents: 2, type: 'person' });
    expect(entity!.id).toMatch(/^nil:[0-9a-f]{16}$/);
    expect(entity!.sightings.map(({ document, by }) => [document, by])).toEqual([
      ['d-1', []],
      ['d-2', ['story']],
    ]);
    expect(unknownNames(entity!)).toEqual({ en: ['Davit Margvelani'], ru: ['Давид Маргвелани'] });
    expect(mergeUnknown([english, russian])).toEqual(mergeUnknown([russian, english]));
  });

  test('likeness alone merges nothing, nor does a story of another week', () => {
    const elsewhere = report('d-2', 'ru', [place('gn:3', 'GE'), person('Давид Маргвелани')]);
    expect(merged(english, elsewhere)).toEqual([]);
    const later = report('d-2', 'ru', [...scene, person('Давид Маргвелани')], '2026-03-19');
    expect(merged(english, later)).toEqual([]);
  });

  test('takes the same office of the same country for evidence, in any week', () => {
    const offices = ['minister'];
    const country = place('iso:GE', 'GE', 'country');
    const one = report('d-1', 'en', [country, person('Davit Margvelani', { offices })]);
    const other = report(
      'd-2',
      'zh-Hans',
      [country, person('达维特·马尔格韦拉尼', { offices })],
      '2027-01-01',
    );
    expect(merged(one, other)).toEqual([[['Davit Margvelani'], ['达维特·马尔格韦拉尼', 'office']]]);
  });

  test('takes a gloss for evidence', () => {
    const one = report('d-1', 'zh-Hans', [person('马尔格韦拉', { gloss: 'Davit Margvelani' })]);
    const other = report('d-2', 'en', [person('Davit Margvelani')], null);
    expect(merged(one, other)).toEqual([[['马尔格韦拉'], ['Davit Margvelani', 'gloss']]]);
  });

  test('tells brothers, father and son, and namesakes of one document apart', () => {
    const brothers = report('d-1', 'en', [...scene, person('Hassan Maliki'), person('Hussein Maliki')]);
    const both = report('d-2', 'ar', [...scene, person('حسين المالكي'), person('حسن المالكي')]);
    expect(merged(brothers, both)).toEqual([
      [['Hussein Maliki'], ['حسين المالكي', 'story']],
      [['Hassan Maliki'], ['حسن المالكي', 'story']],
    ]);
    const junior = report('d-2', 'ru', [...scene, person('Давид Маргвелани младший')]);
    expect(merged(english, junior)).toEqual([]);
    expect(merged(english, report('d-2', 'ru', [...scene, person('Нодар Маргвелани')]))).toEqual([]);
    expect(merged(english, report('d-2', 'ru', [...scene, person('Маргвелани')]))).toEqual([]);
  });
});

describe('UnknownRegister', () => {
  const russian = report('d-2', 'ru', [...scene, person('Давид Маргвелани')]);
  const english = report('d-1', 'en', [...scene, person('Davit Margvelani')]);

  test('gives a document the ids it gave before', () => {
    const register = new UnknownRegister();
    const [id] = register.recognise(english).values();
    expect([...register.recognise(russian)]).toEqual([['e Давид Маргвелани', id]]);
    const before = register.entities();
    expect([...register.recognise(russian).values()]).toEqual([id]);
    expect(register.entities()).toEqual(before);
    expect([...new UnknownRegister(before).recognise(russian).values()]).toEqual([id]);
  });

  test('keeps no more than its limit, and forgets what was named longest ago', () => {
    const register = new UnknownRegister([], 2);
    for (const name of ['Ana Brank', 'Cora Delmas', 'Edo Farkash'])
      register.recognise(report(`d-${name}`, 'en', [person(name)]));
    expect(register.entities().map(({ sightings }) => sightings[0]!.names[0])).toEqual([
      'Cora Delmas',
      'Edo Farkash',
    ]);
  });
});

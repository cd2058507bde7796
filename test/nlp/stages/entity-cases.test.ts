import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createEnricher } from '../../../enricher.js';
import { loadKnowledge } from '../../../knowledge/index.js';
import { languages } from '../../../lang/registry.js';
import { loadTaggers } from '../../../models/taggers.js';
import { LABELS } from '../../../nlp/tagger/labels.js';

// Each line: a text and the mentions its entities must have. `surface=Canonical name` is a linked entity, `surface=?type`
// one that is found and not linked. Every entity of the text is listed but for groups, which are checked where given.
interface EntityCase {
  readonly text: string;
  readonly entities: readonly string[];
}

const knowledge = loadKnowledge();
const taggers = loadTaggers(LABELS);
const CASES = 'test/cases';
const tags = readdirSync(CASES).filter((tag) => existsSync(join(CASES, tag, 'entities.jsonl')));

describe.each(tags)('%s', (tag) => {
  const enrich = createEnricher({
    languages,
    knowledge,
    taggers,
    identifier: { identify: () => [{ tag, probability: 1 }] },
    only: ['entities'],
  });
  const lines = readFileSync(join(CASES, tag, 'entities.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);

  test.each(lines.map((line) => JSON.parse(line) as EntityCase))('$text', ({ text, entities }) => {
    const document = enrich({ text, language: tag });
    const found = document.entities.flatMap(({ type, linked, name, mentions }) =>
      mentions.map((mention) => ({
        start: mention.start,
        key: `${mention.text}=${linked ? name : `?${type}`}`,
        listed: type !== 'group',
      })),
    );
    const expected = new Set(entities);
    const keys = found.filter(({ key, listed }) => listed || expected.has(key)).map(({ key }) => key);
    expect([...new Set(keys)].sort()).toEqual([...expected].sort());
  });
});

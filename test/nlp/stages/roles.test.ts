import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createEnricher } from '../../../enricher.js';
import { loadKnowledge } from '../../../knowledge/index.js';
import { languages } from '../../../lang/registry.js';
import { loadTaggers } from '../../../models/taggers.js';
import { LABELS } from '../../../nlp/tagger/labels.js';
import type { Role } from '../../../schemas/index.js';

// Each line: a text and the role of every mention that it gives one: `name | class[:portfolio] [qualifiers] | evidence |
// words of whose it is[=entity id]`, `-` where the text does not say.
interface RoleCase {
  readonly text: string;
  readonly roles: readonly string[];
}

const CASES = 'test/cases';
const tags = readdirSync(CASES).filter((tag) => existsSync(join(CASES, tag, 'roles.jsonl')));
const knowledge = loadKnowledge();
const taggers = loadTaggers(LABELS);

function shown(
  name: string,
  { evidence, class: kind, portfolio, qualifiers, of }: Role,
  gold: string,
): string {
  const what = [portfolio === null ? kind : `${kind}:${portfolio}`, ...qualifiers].join(' ');
  const whose = of === null ? '-' : gold.includes('=') ? `${of.text}=${of.entity}` : of.text;
  return [name, what, evidence.text, whose].join(' | ');
}

describe.each(tags)('%s', (tag) => {
  const enrich = createEnricher({
    languages,
    knowledge,
    taggers,
    identifier: { identify: () => [{ tag, probability: 1 }] },
    only: ['entities'],
  });
  const lines = readFileSync(join(CASES, tag, 'roles.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean);

  test.each(lines.map((line) => JSON.parse(line) as RoleCase))('$text', ({ text, roles }) => {
    const document = enrich({ text, language: tag });
    const found = document.entities
      .flatMap(({ mentions }) => mentions)
      .filter((mention) => mention.role !== undefined)
      .sort((a, b) => a.start - b.start);
    for (const { role } of found)
      for (const span of [role!.evidence, role!.of])
        if (span !== null) expect(document.text.slice(span.start, span.end)).toBe(span.text);
    expect(found.map((mention, index) => shown(mention.text, mention.role!, roles[index] ?? '='))).toEqual([
      ...roles,
    ]);
  });
});

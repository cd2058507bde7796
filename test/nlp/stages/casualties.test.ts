import { describe, expect, test } from '@jest/globals';
import { languages } from '../../../lang/registry.js';
import { casualtyRules, readCasualties } from '../../../nlp/rules/casualties/index.js';
import { readNumbers } from '../../../nlp/rules/numbers/read.js';
import { splitSentences } from '../../../nlp/rules/sentences.js';
import { type Casualty, casualty, casualtySummary } from '../../../schemas/index.js';
import { readCases } from '../../cases.js';

/** A text and its figures, as `figureOf` writes them; what else is given is checked on the first record. */
interface CasualtyCase {
  readonly text: string;
  readonly figures: readonly string[];
  /** The best figure of each type over the text. */
  readonly summary?: Readonly<Record<string, number>>;
  readonly class?: string;
  readonly cause?: string;
  readonly source?: string;
  readonly verb?: string;
}

function read(text: string, tag: string) {
  const language = languages.get(tag);
  const rules = language === undefined ? null : casualtyRules(language);
  if (language === undefined || rules === null) throw new Error(`${tag} has no casualty data`);
  const sentences = splitSentences(text, 0, text.length, language.sentences);
  const folded = rules.numbers.lexicon.fold(text);
  const numbers = sentences.flatMap(({ start, end }) => readNumbers(text, folded, start, end, rules.numbers));
  return readCasualties({ text, sentences, numbers }, () => rules);
}

/**
 * `type [status] [implicit] [modifier] count [of total]`, leaving out what is usual: `killed at_least 31`,
 * `injured 5 of 31`, `killed implicit 1`, `killed hypothetical 3`, `missing vague 24-99`, `injured ?`.
 */
function figureOf(record: Casualty, records: readonly Casualty[]): string {
  const { type, status, implicit, modifier, count, low, high, subsetOf } = record;
  const told = status === 'asserted' || status === 'claimed' || status === 'updated';
  const bounds = modifier === 'vague' || modifier === 'range' ? `${low ?? ''}-${high ?? ''}` : `${count}`;
  const known = count !== null || low !== null || high !== null;
  const total = records.find(({ id }) => id === subsetOf);
  return [
    type,
    told ? [] : status,
    implicit && known ? 'implicit' : [],
    modifier === 'exact' || !known ? [] : modifier,
    known ? bounds : '?',
    total === undefined ? [] : `of ${total.count}`,
  ]
    .flat()
    .join(' ');
}

describe('casualties', () => {
  test.each(readCases<CasualtyCase>('casualties.jsonl'))('$where $text', (line) => {
    const { casualties, casualtySummary: summary } = read(line.text, line.language);
    expect(casualties.map((record) => figureOf(record, casualties)).sort()).toEqual([...line.figures].sort());
    if (line.summary !== undefined) {
      const best = Object.fromEntries(Object.entries(summary).map(([type, total]) => [type, total.best]));
      expect(best).toEqual(line.summary);
    }
    const [first] = casualties;
    if (line.class !== undefined) expect(first?.victims?.class).toBe(line.class);
    if (line.cause !== undefined) expect(first?.cause?.class).toBe(line.cause);
    if (line.source !== undefined) expect(first?.attribution?.span?.text).toBe(line.source);
    if (line.verb !== undefined) expect(first?.attribution?.verb).toBe(line.verb);
  });

  test.each(readCases<CasualtyCase>('casualties.jsonl'))('$where holds its invariants', (line) => {
    const { casualties, casualtySummary: summary } = read(line.text, line.language);
    casualtySummary.parse(summary);
    const ids = new Set(casualties.map(({ id }) => id));
    expect(ids.size).toBe(casualties.length);
    for (const record of casualties) {
      casualty.parse(record);
      for (const span of [record.evidence, record.trigger, record.number, record.cause?.span]) {
        if (span != null) expect(line.text.slice(span.start, span.end)).toBe(span.text);
      }
      if (record.subsetOf !== null) expect(ids).toContain(record.subsetOf);
      for (const part of record.parts)
        expect(casualties.find(({ id }) => id === part)?.subsetOf).toBe(record.id);
      if (record.low !== null && record.high !== null) expect(record.low).toBeLessThanOrEqual(record.high);
    }
  });
});

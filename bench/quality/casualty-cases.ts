import { existsSync, readFileSync } from 'node:fs';
import { languages } from '../../lang/registry.js';
import { casualtyRules, readCasualties } from '../../nlp/rules/casualties/index.js';
import { readNumbers } from '../../nlp/rules/numbers/read.js';
import { splitSentences } from '../../nlp/rules/sentences.js';
import { type Casualty, modifier } from '../../schemas/index.js';
import { type BenchReport, formatTable } from '../report.js';

/** What a case says of one figure, or a record says of itself. */
interface Figure {
  readonly pair: string;
  readonly modifier: string;
  readonly of: string | null;
}

/**
 * The records of our own cases (`test/cases/<language>/casualties.jsonl`): F1 of their (type, count) pairs, and of the
 * pairs found the share with the right modifier and the right total (`of`, or none). The tests hold every case, so a
 * share below 1 means that a test fails: the part shows how many figures of which kind stand behind them.
 */
export async function run(): Promise<BenchReport> {
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const { tag } of languages.values()) {
    const file = `test/cases/${tag}/casualties.jsonl`;
    if (!existsSync(file)) continue;
    const cases = readFileSync(file, 'utf8').trim().split('\n');
    const tally = { gold: 0, found: 0, pairs: 0, modifiers: 0, bounded: 0, totals: 0, parts: 0 };
    for (const line of cases) {
      const { text, figures: expected } = JSON.parse(line) as { text: string; figures: string[] };
      const gold = expected.map(parsed);
      const found = recordsOf(text, tag);
      tally.gold += gold.length;
      tally.found += found.length;
      for (const figure of gold) {
        tally.bounded += figure.modifier === 'exact' ? 0 : 1;
        tally.parts += figure.of === null ? 0 : 1;
        const same = found.findIndex(({ pair }) => pair === figure.pair);
        if (same < 0) continue;
        // Of several records of the same type and count the one that fits best is the counterpart.
        const best = found.findIndex(
          ({ pair, modifier: bound, of }) =>
            pair === figure.pair && bound === figure.modifier && of === figure.of,
        );
        const [record] = found.splice(best < 0 ? same : best, 1);
        tally.pairs += 1;
        tally.modifiers += record!.modifier === figure.modifier ? 1 : 0;
        tally.totals += record!.of === figure.of ? 1 : 0;
      }
    }
    const f1 = (2 * tally.pairs) / (tally.gold + tally.found);
    const shares = {
      pairs: f1,
      modifiers: tally.modifiers / tally.pairs,
      subsets: tally.totals / tally.pairs,
    };
    for (const [name, share] of Object.entries(shares))
      figures[`${tag}.${name}`] = Math.round(share * 1000) / 1000;
    const shown = Object.values(shares).map((share) => (share * 100).toFixed(1));
    rows.push([tag, cases.length, tally.gold, tally.bounded, tally.parts, ...shown]);
  }
  return {
    part: 'casualty-cases',
    figures,
    table: formatTable(
      ['language', 'cases', 'figures', 'bounded', 'parts', 'pairs F1', 'modifiers', 'subsets'],
      rows,
    ),
  };
}

/** `killed at_least 31`, `injured 5 of 31`, `missing vague 24-99`, `injured ?`: see test/nlp/stages/casualties.test.ts. */
function parsed(figure: string): Figure {
  const [head = '', of = null] = figure.split(' of ');
  const words = head.split(' ');
  const bound = words.find((word) => modifier.safeParse(word).success);
  const count = words.at(-1)!;
  return { pair: `${words[0]} ${count}`, modifier: bound ?? (count === '?' ? 'vague' : 'exact'), of };
}

function recordsOf(text: string, tag: string): Figure[] {
  const language = languages.get(tag)!;
  const rules = casualtyRules(language)!;
  const sentences = splitSentences(text, 0, text.length, language.sentences);
  const folded = rules.numbers.lexicon.fold(text);
  const numbers = sentences.flatMap(({ start, end }) => readNumbers(text, folded, start, end, rules.numbers));
  const { casualties } = readCasualties({ text, sentences, numbers }, () => rules);
  return casualties.map((record) => {
    const total = casualties.find(({ id }) => id === record.subsetOf);
    return {
      pair: `${record.type} ${shownCount(record)}`,
      modifier: record.modifier,
      of: total === undefined ? null : String(total.count),
    };
  });
}

function shownCount({ modifier: bound, count, low, high }: Casualty): string {
  if (count === null && low === null && high === null) return '?';
  return bound === 'vague' || bound === 'range' ? `${low ?? ''}-${high ?? ''}` : String(count);
}

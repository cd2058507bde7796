import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadKnowledge } from '../../knowledge/index.js';
import { languages } from '../../lang/registry.js';
import { keepWhole } from '../../nlp/rules/words/names.js';
import { cutTokens } from '../../nlp/rules/words.js';
import { type BenchReport, formatTable } from '../report.js';

interface Ends {
  readonly name: string;
  readonly ends: (text: string) => number[];
}

/** F1 of Chinese words on news sentences of our own in bench/sets, beside plain jieba and Intl.Segmenter. */
export async function run(): Promise<BenchReport> {
  const sentences: string[][] = readFileSync('bench/sets/segmentation.zh.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).words);
  const rows = cutters().map(({ name, ends }) => [name, f1(sentences, ends)] as const);
  return {
    part: 'tokens',
    figures: { zh: rows[0]![1] },
    table: formatTable(
      ['', 'word F1'],
      rows.map(([name, score]) => [name, score.toFixed(3)]),
    ),
  };
}

function cutters(): Ends[] {
  const knowledge = loadKnowledge();
  const data = languages.get('zh')?.tokens;
  const jieba = createRequire(import.meta.url)('jieba-wasm') as typeof import('jieba-wasm');
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  return [
    {
      name: 'glosswire',
      ends: (text) =>
        keepWhole(cutTokens(text, 0, text.length, data), knowledge.match(text, 'zh')).map(({ end }) => end),
    },
    { name: 'jieba', ends: (text) => cumulative(jieba.cut(text, true)) },
    {
      name: 'Intl.Segmenter',
      ends: (text) => cumulative([...words.segment(text)].map(({ segment }) => segment)),
    },
  ];
}

function cumulative(words: readonly string[]): number[] {
  let end = 0;
  return words.map((word) => {
    end += word.length;
    return end;
  });
}

/** A word counts where both its ends are right. */
function f1(sentences: readonly (readonly string[])[], cut: (text: string) => number[]): number {
  const spans = (ends: readonly number[]) => ends.map((end, index) => `${ends[index - 1] ?? 0}-${end}`);
  let right = 0;
  let total = 0;
  for (const words of sentences) {
    const gold = new Set(spans(cumulative(words)));
    const found = spans(cut(words.join('')));
    right += found.filter((span) => gold.has(span)).length;
    total += found.length + gold.size;
  }
  return (2 * right) / total;
}

import { readFileSync } from 'node:fs';
import { languages } from '../../lang/registry.js';
import { splitSentences } from '../../nlp/rules/sentences.js';
import { type BenchReport, formatTable } from '../report.js';

interface Paragraph {
  readonly lang: string;
  readonly sentences: readonly string[];
  readonly joiner?: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** F1 of sentence ends on paragraphs of our own in bench/sets, beside Intl.Segmenter alone. */
export async function run(): Promise<BenchReport> {
  const paragraphs: Paragraph[] = readFileSync('bench/sets/sentences.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const ours = (text: string, lang: string) =>
    splitSentences(text, 0, text.length, languages.get(lang)?.sentences).map(({ end }) => end);
  const plain = (text: string) =>
    [...segmenter.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length);
  const all = [...new Set(paragraphs.map(({ lang }) => lang))];
  const rows = ['all', ...all].map((lang) => {
    const own = lang === 'all' ? paragraphs : paragraphs.filter((paragraph) => paragraph.lang === lang);
    return [lang, f1(own, ours), f1(own, plain)] as const;
  });
  return {
    part: 'sentences',
    figures: { f1: rows[0]![1] },
    table: formatTable(
      ['', 'glosswire F1', 'Intl.Segmenter F1'],
      rows.map(([lang, a, b]) => [lang, a.toFixed(3), b.toFixed(3)]),
    ),
  };
}

function f1(paragraphs: readonly Paragraph[], ends: (text: string, lang: string) => number[]): number {
  let right = 0;
  let found = 0;
  let expected = 0;
  for (const { lang, sentences, joiner = ' ' } of paragraphs) {
    const text = sentences.join(joiner);
    const gold = new Set<number>();
    let offset = 0;
    for (const sentence of sentences) {
      gold.add(offset + sentence.length);
      offset += sentence.length + joiner.length;
    }
    const cut = ends(text, lang);
    right += cut.filter((end) => gold.has(end)).length;
    found += cut.length;
    expected += gold.size;
  }
  return (2 * right) / (found + expected);
}

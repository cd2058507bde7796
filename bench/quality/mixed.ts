import { loadEnricher } from '../../default-enricher.js';
import { coreLabels, type LabelledText, readLanguageSet } from '../language-set.js';
import { type BenchReport, formatTable, percent } from '../report.js';

/** Documents of each kind. */
const DOCUMENTS = 300;
const CJK = new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko']);

/** A way to mix: which second language goes with a first, and the blocks in order, `a` and `b`. */
interface Kind {
  readonly name: string;
  readonly pair: (first: string, second: string) => boolean;
  readonly order: string;
}

const isLatin = (tag: string) => new Intl.Locale(tag).maximize().script === 'Latn';
const KINDS: readonly Kind[] = [
  { name: 'latin', pair: (a, b) => isLatin(a) && isLatin(b), order: 'aabb' },
  { name: 'cjk', pair: (a, b) => CJK.has(a) && isLatin(b), order: 'aab' },
  { name: 'scripts', pair: (a, b) => isLatin(a) !== isLatin(b), order: 'abab' },
  { name: 'quoted', pair: () => true, order: 'aaba' },
];

/**
 * Documents of two languages, made of the development sentences of 42 core labels, one a block: how often exactly the
 * two are found, and how often every block has its own tag. Close languages are paired as any others.
 */
export async function run(): Promise<BenchReport> {
  const rows = readLanguageSet();
  if (rows === undefined) return { part: 'mixed', skipped: 'no ../shared/data', figures: {}, table: '' };
  const sentences = sentencesByLabel(rows);
  const enrich = await loadEnricher({ only: ['language'] });
  const next = sequence();
  const labels = [...sentences.keys()];
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)]!;
  const totals = { documents: 0, both: 0, blocks: 0 };
  const figures: Record<string, number> = {};
  const lines = KINDS.map(({ name, pair, order }) => {
    let both = 0;
    let blocks = 0;
    for (let i = 0; i < DOCUMENTS; ) {
      const [a, b] = [pick(labels), pick(labels)];
      if (a === b || !pair(a, b)) continue;
      i++;
      const tags = [...order].map((side) => (side === 'a' ? a : b));
      const { language } = enrich({ text: tags.map((tag) => pick(sentences.get(tag)!)).join('\n\n') });
      const found = new Set(language.blocks.map(({ tag }) => tag));
      both += found.size === 2 && found.has(a) && found.has(b) ? 1 : 0;
      blocks += language.blocks.every(({ tag }, index) => tag === tags[index]) ? 1 : 0;
    }
    totals.documents += DOCUMENTS;
    totals.both += both;
    totals.blocks += blocks;
    figures[`${name}.both`] = both / DOCUMENTS;
    return [name, order, percent(both / DOCUMENTS), percent(blocks / DOCUMENTS)];
  });
  figures.both = totals.both / totals.documents;
  figures.blocks = totals.blocks / totals.documents;
  return {
    part: 'mixed',
    figures,
    table: formatTable(
      ['', 'blocks', 'both found', 'every block right'],
      [...lines, ['all', '', percent(figures.both), percent(figures.blocks)]],
    ),
  };
}

function sentencesByLabel(rows: readonly LabelledText[]): Map<string, string[]> {
  const core = coreLabels(rows);
  const sentences = new Map<string, string[]>();
  for (const { set, lang, text } of rows) {
    if (set !== 'sentence' || !core.has(lang)) continue;
    sentences.set(lang, [...(sentences.get(lang) ?? []), text]);
  }
  return sentences;
}

/** Numbers below a bound, the same in every run (Lehmer's generator). */
function sequence(): (bound: number) => number {
  let state = 20_231_101;
  return (bound) => {
    state = (state * 48_271) % 0x7fff_ffff;
    return state % bound;
  };
}

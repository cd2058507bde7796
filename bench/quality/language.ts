import { type Identifier, identifiers } from '../identifiers.js';
import { articles, coreLabels, type LabelledText, readLanguageSet } from '../language-set.js';
import { type BenchReport, formatTable, percent } from '../report.js';

/** From this confidence on an answer counts as given. */
const ANSWERED = 0.6;

interface Score {
  right: number;
  total: number;
  answered: number;
  answeredRight: number;
  readonly confusions: Map<string, number>;
}

/**
 * Accuracy of language identification on the shared snippets and sentences and on articles made of the sentences.
 * Glosswire has to name the variant (`zh-Hans`, `zh-Hant`, `yue`); a peer is right with plain `zh`.
 */
export async function run(): Promise<BenchReport> {
  const rows = readLanguageSet();
  if (rows === undefined) return { part: 'language', skipped: 'no ../shared/data', figures: {}, table: '' };
  const core = coreLabels(rows);
  const sets: Record<string, LabelledText[]> = {
    snippet: rows.filter(({ set }) => set === 'snippet40'),
    sentence: rows.filter(({ set }) => set === 'sentence'),
    article: articles(rows),
  };
  const figures: Record<string, number> = {};
  const lines: string[][] = [];
  let confusions = '';
  for (const identifier of await identifiers()) {
    const cells: string[] = [];
    for (const [set, texts] of Object.entries(sets)) {
      const scores = [score(identifier, texts, core), score(identifier, texts)] as const;
      scores.forEach((result, index) => {
        cells.push(percent(result.right / result.total));
        if (identifier.name !== 'glosswire') return;
        const scope = index === 0 ? 'core' : 'all';
        figures[`${set}.${scope}`] = result.right / result.total;
        figures[`${set}.${scope}.answered`] = result.answered / result.total;
        figures[`${set}.${scope}.answeredRight`] = result.answeredRight / result.answered;
        confusions += `${set} ${scope}: ${percent(result.answeredRight / result.answered)} right of ${percent(result.answered / result.total)} answered at ${ANSWERED}; confused: ${worst(result.confusions)}\n`;
      });
    }
    lines.push([identifier.name, ...cells]);
  }
  const header = ['', ...Object.keys(sets).flatMap((set) => [`${set} core`, `${set} all`])];
  return { part: 'language', figures, table: `${formatTable(header, lines)}\n\n${confusions.trimEnd()}` };
}

function score({ name, identify }: Identifier, texts: readonly LabelledText[], labels?: Set<string>): Score {
  const result: Score = { right: 0, total: 0, answered: 0, answeredRight: 0, confusions: new Map() };
  for (const { lang, text } of texts) {
    if (labels !== undefined && !labels.has(lang)) continue;
    const [tag, confidence] = identify(text);
    const right =
      name === 'glosswire'
        ? tag === lang
        : tag.split('-')[0] === (lang === 'yue' ? 'zh' : lang.split('-')[0]);
    result.total += 1;
    result.right += right ? 1 : 0;
    if (!right) result.confusions.set(`${lang}>${tag}`, (result.confusions.get(`${lang}>${tag}`) ?? 0) + 1);
    if (confidence === null || confidence < ANSWERED) continue;
    result.answered += 1;
    result.answeredRight += right ? 1 : 0;
  }
  return result;
}

const worst = (confusions: ReadonlyMap<string, number>) =>
  [...confusions]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 14)
    .map(([pair, count]) => `${pair} ${count}`)
    .join(', ') || 'none';

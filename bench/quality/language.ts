import { type Identifier, identifiers } from '../identifiers.js';
import { articles, coreLabels, type LabelledText, readLanguageSet, readNewsSet } from '../language-set.js';
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

/** Texts of one kind; `scopes` are the labels that count together, by name. */
interface Part {
  readonly name: string;
  readonly texts: readonly LabelledText[];
  readonly scopes: Readonly<Record<string, ReadonlySet<string>>>;
}

/**
 * Accuracy of language identification: development snippets, sentences and articles made of them (42 core labels, all
 * 67), and news that nothing was tuned on (25 languages, and Chinese headlines by their characters). Glosswire has to
 * name the variant (`zh-Hans`, `zh-Hant`, `yue`); a peer is right with plain `zh`.
 */
export async function run(): Promise<BenchReport> {
  const parts = readParts();
  if (parts === undefined) return { part: 'language', skipped: 'no ../shared/data', figures: {}, table: '' };
  const all = await identifiers();
  const figures: Record<string, number> = {};
  const lines: string[][] = [];
  const notes: string[] = [];
  for (const { name, texts, scopes } of parts) {
    for (const [scope, labels] of Object.entries(scopes)) {
      const scores = all.map((identifier) => score(identifier, texts, labels));
      lines.push([`${name} ${scope}`, ...scores.map(({ right, total }) => percent(right / total))]);
      const [own] = scores as [Score];
      figures[`${name}.${scope}`] = own.right / own.total;
      figures[`${name}.${scope}.answered`] = own.answered / own.total;
      figures[`${name}.${scope}.answeredRight`] = own.answeredRight / own.answered;
      notes.push(
        `${name} ${scope}: ${own.total} texts, ${percent(own.answeredRight / own.answered)} right of ${percent(own.answered / own.total)} answered at ${ANSWERED}; confused: ${worst(own.confusions)}`,
      );
    }
  }
  const table = formatTable(['', ...all.map(({ name }) => name)], lines);
  return { part: 'language', figures, table: `${table}\n\n${notes.join('\n')}` };
}

function readParts(): Part[] | undefined {
  const rows = readLanguageSet();
  const news = readNewsSet();
  if (rows === undefined || news === undefined) return undefined;
  const core = coreLabels(rows);
  const scopes = { core, all: new Set(rows.map(({ lang }) => lang)) };
  const unseen = { news: new Set(news.map(({ lang }) => lang)) };
  const of = (texts: readonly LabelledText[], kind: string) => texts.filter(({ set }) => set === kind);
  return [
    { name: 'snippet', texts: of(rows, 'snippet40'), scopes },
    { name: 'sentence', texts: of(rows, 'sentence'), scopes },
    { name: 'article', texts: articles(rows), scopes },
    { name: 'snippet', texts: of(news, 'snippet'), scopes: unseen },
    { name: 'sentence', texts: of(news, 'sentence'), scopes: unseen },
    {
      name: 'headline',
      texts: of(news, 'headline'),
      scopes: { ...unseen, chinese: new Set(['zh-Hans', 'zh-Hant']) },
    },
    { name: 'article', texts: articles(news), scopes: unseen },
  ];
}

function score(
  { name, identify }: Identifier,
  texts: readonly LabelledText[],
  labels: ReadonlySet<string>,
): Score {
  const result: Score = { right: 0, total: 0, answered: 0, answeredRight: 0, confusions: new Map() };
  for (const { lang, text } of texts) {
    if (!labels.has(lang)) continue;
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

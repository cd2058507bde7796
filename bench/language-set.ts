import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_FOLDER } from './report.js';

export interface LabelledText {
  readonly set: string;
  readonly lang: string;
  readonly text: string;
}

/** The labelled snippets and sentences, or undefined where the development data are absent. */
export function readLanguageSet(): LabelledText[] | undefined {
  const path = join(DATA_FOLDER, 'language/flores-devtest.jsonl');
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/**
 * The 42 core labels: the languages with the largest news output, which the set lists first (`zh-Hans` … `hu`). The
 * other 25 are reported with them under “all”.
 */
export function coreLabels(rows: readonly LabelledText[]): Set<string> {
  return new Set([...new Set(rows.map(({ lang }) => lang))].slice(0, 42));
}

const ARTICLE = 3_000;

/** Articles of 3,000 characters made of a label's sentences, each sentence used once. */
export function articles(rows: readonly LabelledText[]): LabelledText[] {
  const made: LabelledText[] = [];
  for (const lang of new Set(rows.map((row) => row.lang))) {
    let text = '';
    for (const row of rows.filter((row) => row.lang === lang && row.set === 'sentence')) {
      text += `${row.text} `;
      if (text.length < ARTICLE) continue;
      made.push({ set: 'article', lang, text: text.slice(0, ARTICLE) });
      text = '';
    }
  }
  return made;
}

/** Labels of the parallel news that are not the tag. */
const NEWS_TAGS: Readonly<Record<string, string>> = { zh: 'zh-Hans', 'zh-tw': 'zh-Hant' };
const CJK = /^(?:zh|ja|ko)/;
/** Characters of a snippet, and of a CJK one. */
const SNIPPET = 40;
const CJK_SNIPPET = 18;

/**
 * Headlines, sentences and snippets of parallel news in 25 languages (NTREX-128): the first line of a document is its
 * headline, a snippet the beginning of every fourth sentence, cut between words. No list of words was made from them.
 * Undefined where the data are absent.
 */
export function readNewsSet(): LabelledText[] | undefined {
  const folder = join(DATA_FOLDER, 'casualties');
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder).filter((file) => file.startsWith('ntrex.'));
  return files.flatMap((file) => {
    const label = file.split('.')[1]!;
    const lang = NEWS_TAGS[label] ?? label;
    const seen = new Set<string>();
    const made: LabelledText[] = [];
    let sentences = 0;
    for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
      const { doc, text } = JSON.parse(line) as { doc: string; text: string };
      const headline = !seen.has(doc);
      seen.add(doc);
      made.push({ set: headline ? 'headline' : 'sentence', lang, text });
      if (!headline && ++sentences % 4 === 0)
        made.push({ set: 'snippet', lang, text: snippetOf(text, lang) });
    }
    return made;
  });
}

function snippetOf(text: string, lang: string): string {
  const length = CJK.test(lang) ? CJK_SNIPPET : SNIPPET;
  if (text.length <= length) return text;
  const space = CJK.test(lang) ? -1 : text.lastIndexOf(' ', length);
  return text.slice(0, space > 0 ? space : length);
}

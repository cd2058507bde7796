import { existsSync, readFileSync } from 'node:fs';
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

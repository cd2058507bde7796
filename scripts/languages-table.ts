import type { Language } from '../lang/contract.js';
import { languages } from '../lang/registry.js';

const PARTS = [
  'tokens',
  'numbers',
  'casualties',
  'dates',
  'quotes',
  'names',
] as const satisfies (keyof Language)[];

/** The README's table: a row a language, a column a part, a mark where the language has data of its own for it. */
export function languagesTable(): string {
  const header = ['language', ...PARTS];
  const rows = [...languages.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((language) => [
      `${language.name} (\`${language.tag}\`)`,
      ...PARTS.map((part) => (language[part] === undefined ? '' : '✓')),
    ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

const START = '<!-- languages: written by `npm run readme` -->';
const END = '<!-- /languages -->';

/** `readme` with its languages table brought up to date. Throws where the markers are missing. */
export function withLanguagesTable(readme: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`README.md lacks the markers ${START} and ${END}.`);
  return `${readme.slice(0, start + START.length)}\n${languagesTable()}\n${readme.slice(end)}`;
}

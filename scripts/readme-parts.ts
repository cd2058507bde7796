import type { Enrich } from '../enricher.js';
import type { Language } from '../lang/contract.js';
import { languages } from '../lang/registry.js';

const PARTS = [
  'tokens',
  'numbers',
  'casualties',
  'dates',
  'quotes',
  'names',
  'roles',
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

const EXAMPLE = /^echo '(?<article>\{.*\})' > article\.jsonl$/m;
const PICKED = ['casualtySummary', 'casualties'] as const;
const WIDTH = 118;

/** The JSON that the README's first command prints, broken into lines that a page can hold. */
export function exampleOutput(readme: string, enrich: Enrich): string {
  const article = EXAMPLE.exec(readme)?.groups?.article;
  if (article === undefined) throw new Error('README.md lacks the line that writes article.jsonl.');
  const document = enrich(JSON.parse(article));
  return packed(Object.fromEntries(PICKED.map((name) => [name, document[name]])), '');
}

/** JSON with as many values on a line as fit. */
function packed(value: unknown, indent: string): string {
  const flat = JSON.stringify(value).replaceAll(/(?<=[^\\]"|[\d\]}el])([,:])(?=["\d[{tfn])/g, '$1 ');
  if (flat.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  const isArray = Array.isArray(value);
  const parts = isArray
    ? value.map((item) => packed(item, inner))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${packed(item, inner)}`);
  const lines: string[] = [];
  for (const part of parts) {
    const joined = `${lines.at(-1)}, ${part}`;
    if (lines.length > 0 && !joined.includes('\n') && joined.length + inner.length < WIDTH)
      lines.splice(-1, 1, joined);
    else lines.push(part);
  }
  const [open, close] = isArray ? '[]' : '{}';
  return `${open}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close}`;
}

const LANGUAGES = /(?<=^<!-- languages: written by `npm run readme` -->\n)[\s\S]*?(?=^<!-- \/languages -->)/m;
const OUTPUT = /(?<=^```json\n)[\s\S]*?(?=^```$)/m;

/** `readme` with what is written by the code brought up to date. Throws where a place for it is missing. */
export function withGeneratedParts(readme: string, enrich: Enrich): string {
  const parts: [RegExp, string][] = [
    [LANGUAGES, languagesTable()],
    [OUTPUT, exampleOutput(readme, enrich)],
  ];
  return parts.reduce((page, [place, part]) => {
    if (!place.test(page)) throw new Error(`README.md has no place that matches ${place}.`);
    return page.replace(place, () => `${part}\n`);
  }, readme);
}

import type { ArticleInput } from '../../schemas/index.js';

const FENCE = '---';
const PROPERTY = /^([A-Za-z_][\w-]{0,40})\s*:\s*(.*)$/;

/**
 * Plain text or Markdown with optional front matter (`---`, `key: value` lines, `---`). `title`, `date`, `url`,
 * `lang` and their usual variants become what the article states.
 */
export function readFrontMatter(text: string): ArticleInput {
  const lines = text.split(/\r?\n/);
  const end =
    lines[0]?.trim() === FENCE ? lines.findIndex((line, index) => index > 0 && line.trim() === FENCE) : -1;
  if (end < 0 || end > 200) return { text };
  const properties = new Map<string, string>();
  for (const line of lines.slice(1, end)) {
    const property = PROPERTY.exec(line);
    const value = property?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (property && value) properties.set(property[1]!.toLowerCase(), value);
  }
  const first = (...names: string[]) => names.map((name) => properties.get(name)).find(Boolean);
  return {
    text: lines.slice(end + 1).join('\n'),
    title: first('title', 'headline'),
    url: first('url', 'link', 'canonical', 'canonical_url'),
    publishedAt: first('date', 'published', 'publishedat', 'published_at', 'pubdate'),
    language: first('lang', 'language', 'locale'),
  };
}

import type { ArticleInput } from '../../schemas/index.js';
import { readBylines } from '../metadata/bylines.js';
import { markdownText } from '../plain/markdown.js';

const FENCE = '---';
const MAX_LINES = 200;
const PROPERTY = /^([A-Za-z_][\w-]{0,40})\s*:(.*)$/;

/**
 * Plain text or Markdown with optional front matter (`---`, `key: value` lines, `---`). `title`, `date`, `url`,
 * `author`, `lang` and their usual variants become what the article states. `name` tells Markdown by its ending.
 */
export function readFrontMatter(text: string, name: string): ArticleInput {
  const lines = text.split(/\r?\n/);
  const end =
    lines[0]?.trim() === FENCE ? lines.findIndex((line, index) => index > 0 && line.trim() === FENCE) : -1;
  const fenced = end > 0 && end <= MAX_LINES;
  const body = fenced ? lines.slice(end + 1).join('\n') : text;
  const stated = fenced ? statedBy(lines.slice(1, end)) : {};
  return { ...stated, text: fenced || /\.(?:md|markdown)(?:\.gz)?$/i.test(name) ? markdownText(body) : body };
}

function statedBy(
  lines: readonly string[],
): Pick<ArticleInput, 'title' | 'url' | 'publishedAt' | 'language' | 'bylines'> {
  const properties = new Map<string, string>();
  for (const line of lines) {
    const property = PROPERTY.exec(line);
    const value = property?.[2]?.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (property && value) properties.set(property[1]!.toLowerCase(), value);
  }
  const first = (...names: string[]) => names.map((name) => properties.get(name)).find(Boolean);
  const bylines = readBylines(
    [first('author', 'authors', 'byline') ?? ''].map((value) => value.replace(/^\[|\]$/g, '')),
  );
  return {
    ...(bylines.length > 0 ? { bylines } : {}),
    title: first('title', 'headline'),
    url: first('url', 'link', 'canonical', 'canonical_url'),
    publishedAt: first('date', 'published', 'publishedat', 'published_at', 'pubdate'),
    language: first('lang', 'language', 'locale'),
  };
}

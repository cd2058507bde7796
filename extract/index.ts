import { load } from 'cheerio';
import { GlosswireError } from '../errors.js';
import type { Article, Block } from '../schemas/index.js';
import type { ExtractedArticle } from './contract.js';

/**
 * The main text and metadata of an article. Throws `E_EXTRACT_EMPTY` where there is none and `E_EXTRACT_LIMIT` where
 * the HTML exceeds a limit.
 */
export function extract(article: Article): ExtractedArticle {
  const body =
    article.text?.split(/\n{1,}/) ??
    load(article.html ?? '')('p')
      .toArray()
      .map((node) => load(node).text());
  const title = article.title ?? null;
  const lines = [...(title === null ? [] : [title]), ...body]
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) {
    throw new GlosswireError(
      'E_EXTRACT_EMPTY',
      'No article text was found. Check that the input is an article.',
    );
  }
  const blocks: Block[] = [];
  let text = '';
  for (const [index, line] of lines.entries()) {
    if (index > 0) text += index === 1 && title !== null ? '\n\n' : '\n';
    blocks.push({
      kind: index === 0 && title !== null ? 'title' : 'paragraph',
      start: text.length,
      end: text.length + line.length,
    });
    text += line;
  }
  return {
    text,
    blocks,
    metadata: {
      title,
      bylines: [],
      siteName: null,
      section: null,
      publishedAt: article.publishedAt ?? null,
      modifiedAt: null,
      declaredLanguage: article.language ?? null,
      leadImage: null,
      images: [],
      links: [],
      keywords: [],
    },
    url: article.url ?? null,
    canonicalUrl: null,
  };
}

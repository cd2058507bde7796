import { GlosswireError } from '../errors.js';
import type { Article } from '../schemas/index.js';
import { assemble } from './blocks/assemble.js';
import type { ExtractedArticle } from './contract.js';
import { isDump, readDump } from './dump/dump.js';
import { type HtmlArticle, readHtml } from './html-article.js';
import { readPlainText } from './plain/plain-text.js';

export { type DecodeOptions, decodeBytes } from './charset/decode.js';
export type { Decoded } from './charset/encodings.js';
export type { ExtractedArticle } from './contract.js';
export { type Feed, type FeedItem, readFeed } from './feeds/feed.js';
export { type ArticleFetcher, fetchArticles, openArticleFetcher } from './fetch/fetch-articles.js';
export type { FetchOptions } from './fetch/options.js';
export { createSeenMemory, openSeenFile, type SeenFile, type SeenMemory } from './fetch/seen.js';
export type { InputItem, InputLimits, InputSource } from './inputs/contract.js';
export { readInput } from './inputs/read-input.js';

/**
 * The main text and metadata of an article. What the article itself states (title, publication date, language, bylines, URL)
 * goes before what its page says. Throws `E_EXTRACT_EMPTY` where there is no text and `E_EXTRACT_LIMIT` where the HTML
 * exceeds a limit.
 */
export function extract(article: Article): ExtractedArticle {
  const given = withoutDumpHeader(article);
  const { content, title, facts } =
    given.html === undefined ? readText(given) : readHtml(given.html, given.url ?? null, given.title ?? null);
  const { text, blocks } = assemble(title, content.blocks);
  if (blocks.length === 0) {
    throw new GlosswireError(
      'E_EXTRACT_EMPTY',
      `${given.url ?? given.origin.file ?? 'The article'} holds no article text. Check that it is an article and not a list, a video or an error page.`,
    );
  }
  return {
    text,
    blocks,
    metadata: {
      title,
      bylines: given.bylines ?? facts.bylines ?? [],
      siteName: facts.siteName ?? null,
      section: facts.section ?? null,
      publishedAt: given.publishedAt ?? facts.publishedAt ?? null,
      modifiedAt: facts.modifiedAt ?? null,
      declaredLanguage: given.language ?? facts.declaredLanguage ?? null,
      leadImage: facts.leadImage ?? content.images[0]?.url ?? null,
      images: content.images,
      links: content.links,
      keywords: facts.keywords ?? [],
    },
    url: given.url ?? null,
    canonicalUrl: facts.canonicalUrl ?? null,
  };
}

function readText(article: Article): HtmlArticle {
  const { title, body } = readPlainText(article.text ?? '', article.title ?? null);
  return { title, content: { blocks: [...body], images: [], links: [] }, facts: {} };
}

/** A raw feed dump handed in as HTML: its header becomes what the article states. */
function withoutDumpHeader(article: Article): Article {
  if (article.html === undefined || !isDump(article.html)) return article;
  for (const { title, url, publishedAt, html } of readDump(article.html)) {
    return {
      ...article,
      html,
      title: article.title ?? title ?? undefined,
      url: article.url ?? url ?? undefined,
      publishedAt: article.publishedAt ?? publishedAt ?? undefined,
    };
  }
  return article;
}

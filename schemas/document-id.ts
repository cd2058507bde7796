import { createHash } from 'node:crypto';
import type { Article } from './article.js';

const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|at_medium|at_campaign|xtor|ref_src|cmpid)$/i;

/**
 * A URL in the form that identifies its document: scheme and host in lower case, no fragment, no default port, no
 * tracking parameters, parameters sorted, no trailing slash. Null where the string is no http(s) URL.
 */
export function normalizeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  for (const name of [...parsed.searchParams.keys()])
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  parsed.searchParams.sort();
  return parsed.href.replace(/\/$/, '');
}

/** Hash of what the article says, as 64 hex digits: the same content has the same hash wherever it came from. */
export function contentHash(
  article: Pick<Article, 'html' | 'text' | 'title' | 'publishedAt' | 'language' | 'bylines' | 'extracted'>,
): string {
  const { html, text, title, publishedAt, language, bylines = [], extracted } = article;
  return sha256(
    JSON.stringify([
      html ?? null,
      text ?? null,
      title ?? null,
      publishedAt ?? null,
      language ?? null,
      // Without bylines the hash is the one that documents had before there were any.
      ...(bylines.length > 0 ? [bylines] : []),
      ...(extracted === undefined ? [] : [extracted.text, extracted.blocks, extracted.metadata]),
    ]),
  );
}

/** `d-<sha256>` of the normalised URL, or of the content where there is no URL; enriched again it stays what it was. */
export function documentId(article: Article): string {
  if (article.extracted !== undefined) return article.extracted.documentId;
  const url = article.url === undefined ? null : normalizeUrl(article.url);
  return `d-${url === null ? contentHash(article) : sha256(url)}`;
}

/** SHA-256 of the UTF-8 form of a string, as 64 hex digits. */
export function sha256(value: string): string {
  return createHash('sha256').update(value.toWellFormed()).digest('hex');
}

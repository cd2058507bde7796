import { plainText } from '../html/parse.js';
import { absoluteUrl } from '../html/url.js';
import { readBylines } from './bylines.js';
import { firstOf, type PageFacts } from './contract.js';
import { isoDate } from './date-text.js';
import type { PageRecord } from './page-record.js';

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'publication-date',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.created',
  'dc.date',
  'article_date_original',
  'article.published',
  'article:post_date',
  'originalpublicationdate',
  'rnews:datepublished',
  'citation_publication_date',
  'weibo:article:create_at',
  'bt:pubdate',
  'mediator_published_time',
  'ptime',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'article:updated',
  'revised',
];
const AUTHORS = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'mediator_author',
  'citation_author',
  'twitter:creator:name',
];

/** What the `<meta>` and `<link>` elements of a page say. */
export function metaFacts({ metas, base, canonical, language }: PageRecord): PageFacts {
  const first = (...names: readonly string[]): string | null => {
    const found = names.map((name) => metas.get(name)?.[0]).find(Boolean);
    return found === undefined ? null : plainText(found);
  };
  const date = (names: readonly string[]) =>
    firstOf(...names.map((name) => isoDate(metas.get(name)?.[0] ?? '')));
  const keywords = ['news_keywords', 'article:tag', 'keywords', 'parsely-tags'].flatMap(
    (name) => metas.get(name) ?? [],
  );
  return {
    title: first('og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title'),
    siteName: first(
      'og:site_name',
      'application-name',
      'dc.publisher',
      'al:android:app_name',
      'apple-mobile-web-app-title',
    ),
    section: first(
      'article:section',
      'og:article:section',
      'parsely-section',
      'sailthru.section',
      'section',
      'mediator_theme',
    ),
    publishedAt: date(PUBLISHED),
    modifiedAt: date(MODIFIED),
    declaredLanguage: firstOf(
      language,
      metas.get('content-language')?.[0],
      metas.get('og:locale')?.[0],
      metas.get('dc.language')?.[0],
    ),
    leadImage: absoluteUrl(
      first(
        'og:image',
        'og:image:url',
        'og:image:secure_url',
        'twitter:image',
        'twitter:image:src',
        'thumbnail',
      ),
      base,
    ),
    bylines: firstFilled(AUTHORS.map((name) => readBylines(metas.get(name) ?? []))),
    keywords: keywords.flatMap(splitKeywords),
    canonicalUrl: canonical ?? absoluteUrl(first('og:url'), base),
  };
}

function firstFilled<T>(lists: readonly (readonly T[])[]): T[] {
  return [...(lists.find(({ length }) => length > 0) ?? [])];
}

/** A keyword list as sites write it: with commas of any script or semicolons. */
export function splitKeywords(value: string): string[] {
  return value.split(/[,;，、；،]/).flatMap((keyword) => plainText(keyword) ?? []);
}

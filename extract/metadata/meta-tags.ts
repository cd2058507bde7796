import { descendants, type HtmlElement } from '../html/element.js';
import { absoluteUrl } from '../html/url.js';
import type { PageFacts } from './contract.js';
import { isoDate } from './date-text.js';

/** What the `<meta>`, `<link>` and `<html>` elements of a page say. */
export function metaFacts(root: HtmlElement, base: string | null): PageFacts {
  const values = new Map<string, string[]>();
  let canonical: string | null = null;
  let language: string | null = null;
  for (const element of descendants(root)) {
    if (element.tag === 'meta') {
      const name =
        element.attribute('property') ?? element.attribute('name') ?? element.attribute('itemprop');
      const content = element.attribute('content');
      if (name !== null && content !== null) {
        const key = name.toLowerCase();
        values.set(key, [...(values.get(key) ?? []), content]);
      }
    } else if (element.tag === 'link' && element.attribute('rel')?.toLowerCase() === 'canonical') {
      canonical ??= absoluteUrl(element.attribute('href'), base);
    } else if (element.tag === 'html')
      language ??= element.attribute('lang') ?? element.attribute('xml:lang');
  }
  const first = (...names: string[]) => names.map((name) => values.get(name)?.[0]).find(Boolean) ?? null;
  const date = (...names: string[]) =>
    names.map((name) => isoDate(values.get(name)?.[0] ?? '')).find(Boolean) ?? null;
  return {
    title: first('og:title', 'twitter:title', 'dc.title'),
    siteName: first('og:site_name'),
    section: first('article:section'),
    publishedAt: date('article:published_time', 'datepublished', 'date'),
    modifiedAt: date('article:modified_time', 'og:updated_time'),
    declaredLanguage: language,
    leadImage: absoluteUrl(first('og:image', 'twitter:image'), base),
    bylines: values.get('author') ?? [],
    keywords: values.get('article:tag') ?? [],
    canonicalUrl: canonical ?? absoluteUrl(first('og:url'), base),
  };
}

import { descendants, type HtmlElement, textOf } from '../html/element.js';
import { absoluteUrl } from '../html/url.js';

/** Everything on a page that metadata can be read from, gathered in one walk. */
export interface PageRecord {
  /** `<meta>` contents by lower-case property, name, itemprop or http-equiv. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly language: string | null;
  /** What relative addresses are resolved against: `<base>`, else the page's own address. */
  readonly base: string | null;
  readonly canonical: string | null;
  /** The text of `<title>`. */
  readonly title: string | null;
  readonly mainHeadings: readonly HtmlElement[];
  /** Elements that may hold a date or a byline: `<time>`, microdata and telling class names, in document order. */
  readonly marked: readonly HtmlElement[];
}

const MARKED =
  /date|time|publish|posted|fecha|datum|zeit|дата|byline|author|autor|auteur|writer|reporter|redakt|contrib/;
/** Bounds on hostile pages; real ones stay far below. */
const MAX_MARKED = 400;
const MAX_HEADINGS = 30;
const MAX_VALUES = 50;

/** Gathers the record of the page that was fetched from `url`. */
export function recordOf(root: HtmlElement, url: string | null): PageRecord {
  const metas = new Map<string, string[]>();
  const mainHeadings: HtmlElement[] = [];
  const marked: HtmlElement[] = [];
  let language: string | null = null;
  let base = url;
  let canonical: string | null = null;
  let title: string | null = null;
  for (const element of descendants(root)) {
    switch (element.tag) {
      case 'meta':
        addMeta(metas, element);
        continue;
      case 'html':
        language ??= element.attribute('lang') ?? element.attribute('xml:lang');
        continue;
      case 'base':
        base = absoluteUrl(element.attribute('href'), url) ?? base;
        continue;
      case 'title':
        title ??= textOf(element, 1000) || null;
        continue;
      case 'link':
        if (element.attribute('rel')?.toLowerCase() === 'canonical') canonical ??= element.attribute('href');
        break;
      case 'h1':
        if (mainHeadings.length < MAX_HEADINGS) mainHeadings.push(element);
        break;
    }
    if (marked.length < MAX_MARKED && isMarked(element)) marked.push(element);
  }
  return { metas, language, base, canonical: absoluteUrl(canonical, base), title, mainHeadings, marked };
}

function isMarked(element: HtmlElement): boolean {
  const { itemprop, rel } = element.attributes;
  return element.tag === 'time' || itemprop !== undefined || rel === 'author' || MARKED.test(element.hint);
}

function addMeta(metas: Map<string, string[]>, element: HtmlElement): void {
  const content = element.attribute('content');
  if (content === null || content.length > 10_000) return;
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = element.attribute(key)?.toLowerCase();
    if (name === undefined) continue;
    const values = metas.get(name);
    if (values === undefined) metas.set(name, [content]);
    else if (values.length < MAX_VALUES) values.push(content);
  }
}

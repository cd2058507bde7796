import { type HtmlElement, textOf } from '../html/element.js';
import { readBylines } from './bylines.js';
import { firstOf, type PageFacts } from './contract.js';
import { isoDate } from './date-text.js';
import type { PageRecord } from './page-record.js';

const MODIFIED = /modif|updat|actuali|aktuali|atualiz|aggiorn|обнов|revised/;
const DATE_NAME =
  /(?:^|[\s_-])(?:\w{0,12}(?:date|time|published?|posted|fecha|datum|data)\w{0,8})(?:$|[\s_-])|dateline|pubtime|post-meta|article-meta|article-info|entry-meta|дата/;
const AUTHOR_NAME =
  /(?:^|[\s_-])(?:by-?line|author|autor|auteur|writer|reporter)(?:s|es|en)?(?:[\s_-]{1,2}(?:name|link|names))?(?:$|[\s_-])|(?:article|post|entry|story|meta)[\w-]{0,4}(?:author|byline)/;
/** Parts of the page whose dates and names belong to other stories. */
const ELSEWHERE =
  /related|recommend|sidebar|widget|comment|most-|popular|latest|teaser|footer|promo|carousel|ticker|trending|copyright/;

/** What the elements of the page itself say: microdata, `<time>`, and class names for dates and bylines. */
export function markedFacts({ marked }: PageRecord, monthFirst: boolean): PageFacts {
  const here = marked.filter((element) => !isElsewhere(element));
  const published = here.filter(
    (element) => !MODIFIED.test(element.hint + (element.attributes.itemprop ?? '').toLowerCase()),
  );
  const date = (elements: readonly HtmlElement[]) =>
    firstOf(...elements.map((element) => dateIn(element, monthFirst)));
  const byProperty = (name: string) =>
    here.filter((element) => element.attributes.itemprop?.toLowerCase() === name);
  const authors = [
    byProperty('author'),
    here.filter((element) => element.attributes.rel === 'author'),
    here.filter((element) => AUTHOR_NAME.test(element.hint)),
  ];
  return {
    publishedAt: firstOf(
      date(byProperty('datepublished')),
      date(published.filter(({ tag, attributes }) => tag === 'time' && 'pubdate' in attributes)),
      date(published.filter(({ tag, attributes }) => tag === 'time' && 'datetime' in attributes)),
      date(published.filter(({ tag, hint }) => tag === 'time' || DATE_NAME.test(hint))),
      // Blog themes name the one date they show “updated” (hAtom requires it).
      date(here.filter(({ tag, attributes }) => tag === 'time' && 'datetime' in attributes)),
    ),
    modifiedAt: firstOf(
      date(byProperty('datemodified')),
      date(here.filter(({ hint, tag }) => tag === 'time' && MODIFIED.test(hint))),
    ),
    bylines:
      authors
        .map((elements) => readBylines(elements.slice(0, 4).map(nameIn)))
        .find(({ length }) => length > 0) ?? [],
  };
}

function isElsewhere(element: HtmlElement): boolean {
  for (let next: HtmlElement | null = element; next !== null; next = next.parent) {
    if (next.tag === 'nav' || next.tag === 'footer' || next.tag === 'aside') return true;
    if (next !== element && next.tag !== 'body' && next.tag !== 'html' && ELSEWHERE.test(next.hint))
      return true;
  }
  return false;
}

function dateIn(element: HtmlElement, monthFirst: boolean): string | null {
  const stated =
    element.attribute('datetime') ??
    element.attribute('content') ??
    element.attribute('data-datetime') ??
    element.attribute('data-timestamp');
  const date = stated === null ? null : (isoDate(stated) ?? epochDate(stated));
  if (date !== null) return date;
  const text = textOf(element, 300);
  return text.length > 200 ? null : isoDate(text, { monthFirst });
}

function epochDate(value: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(value)) return null;
  return new Date(Number(value.padEnd(13, '0'))).toISOString();
}

/** The name inside a byline: the microdata name or the link where there is one, else all its words. */
function nameIn(element: HtmlElement): string {
  for (const child of element.elements())
    if (child.attributes.itemprop === 'name' || child.attributes.rel === 'author') return textOf(child, 300);
  return element.attribute('content') ?? textOf(element, 300);
}

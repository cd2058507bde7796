import { collapse, type HtmlElement, type HtmlNode } from '../html/element.js';
import { isoDate } from './date-text.js';

const AFTER = 40;
const BEFORE = 8;
const SHORT = 120;

/**
 * The first date among the short texts right after the main heading, then right before it, where a page marks its
 * date by nothing but its place. Without a heading, among the first texts of the page.
 */
export function dateNearHeading(
  root: HtmlElement,
  heading: HtmlElement | null,
  monthFirst: boolean,
): string | null {
  const texts: string[] = [];
  let at = heading === null ? 0 : -1;
  const visit = (node: HtmlNode): void => {
    if (at >= 0 && texts.length > at + AFTER) return;
    if (typeof node === 'string') {
      const text = collapse(node);
      if (text !== '') texts.push(text);
      return;
    }
    if (node === heading) at = texts.length;
    if (node.tag !== 'head') for (const child of node.children) visit(child);
  };
  visit(root);
  const start = Math.max(0, at);
  const near = [...texts.slice(start), ...texts.slice(Math.max(0, start - BEFORE), start)];
  for (const text of near) {
    const date = text.length <= SHORT ? isoDate(text, { monthFirst }) : null;
    if (date !== null) return date;
  }
  return null;
}

const IN_SCRIPT =
  /"(?:datePublished|publishedAt|published_at|publishDate|publish_date|publishedDate|firstPublished\w{0,8}|datePublication|pubDate|displayDate|publicationDate)\\?"\s?:\s?\\?"(\d{4}-\d\d-\d\d[^"\\]{0,25})/;

/** The publication date in the data that a page's scripts render it from. */
export function scriptDate(html: string): string | null {
  const match = IN_SCRIPT.exec(html);
  return match === null ? null : isoDate(match[1]!);
}

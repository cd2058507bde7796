import { descendants, type HtmlElement } from '../html/element.js';
import type { Measures } from './measure.js';

/** Less than this is a teaser. */
const ENOUGH = 250;

/**
 * The article a reader came for, where the page goes on with further ones below it: the first of the `<article>`
 * elements side by side that has a main heading of its own.
 */
export function firstArticle(element: HtmlElement, measures: Measures): HtmlElement {
  let own: HtmlElement | null = null;
  for (let next: HtmlElement | null = element; next !== null; next = next.parent)
    if (next.tag === 'article') own = next;
  if (own === null || !hasMainHeading(own)) return element;
  const outer = own.parent?.children.length === 1 ? own.parent.parent : own.parent;
  if (outer === null) return element;
  for (const other of descendants(outer, ({ tag }) => tag !== 'article')) {
    if (other === own) return element;
    const enough = (measures.get(other)?.prose ?? 0) >= ENOUGH;
    if (other.tag === 'article' && enough && hasMainHeading(other)) return other;
  }
  return element;
}

/** Articles inside an article are comments or other stories (HTML Standard, 4.3.2) where it has prose of its own. */
export function dropInnerArticles(root: HtmlElement, measures: Measures, dropped: Set<HtmlElement>): void {
  if (root.tag !== 'article') return;
  const inner = [...descendants(root, ({ tag }) => tag !== 'article')].filter(
    (element) => element.tag === 'article' && !dropped.has(element),
  );
  const innerProse = inner.reduce((sum, element) => sum + (measures.get(element)?.prose ?? 0), 0);
  if (measures.get(root)!.prose - innerProse >= ENOUGH) for (const element of inner) dropped.add(element);
}

function hasMainHeading(article: HtmlElement): boolean {
  for (const { tag } of descendants(article)) if (tag === 'h1') return true;
  return false;
}

import { descendants, type HtmlElement } from '../html/element.js';
import type { Measures } from './measure.js';

/** Less than this is a teaser. */
const ENOUGH = 250;

/**
 * The article a reader came for, where the page goes on with further ones below it: the first of the `<article>`
 * elements with a main heading of its own among which `element` lies, or which lie in it; else `element` itself.
 */
export function firstArticle(element: HtmlElement, measures: Measures): HtmlElement {
  let own: HtmlElement | null = null;
  for (let next: HtmlElement | null = element; next !== null; next = next.parent)
    if (next.tag === 'article') own = next;
  if (own !== null && !isWhole(own, measures)) return element;
  // Endless pages often wrap each article once more.
  const parent = own?.parent?.children.length === 1 ? own.parent.parent : own?.parent;
  const all = descendants(parent ?? element, ({ tag }) => tag !== 'article');
  const articles = [...all].filter((other) => other.tag === 'article' && isWhole(other, measures));
  return articles.length > 1 && articles[0] !== own ? articles[0]! : element;
}

function isWhole(article: HtmlElement, measures: Measures): boolean {
  return (measures.get(article)?.prose ?? 0) >= ENOUGH && hasMainHeading(article);
}

/** Even a short article under the page's own title goes before a longer one under another. */
const TITLED = 120;

/**
 * The part of the page around the heading with the page's title, where `found` lies in another part that is an
 * `<article>` or has a main heading of its own; else null.
 */
export function titledArticle(
  found: HtmlElement,
  heading: HtmlElement | null,
  measures: Measures,
): HtmlElement | null {
  const aroundHeading = ancestors(heading);
  const aroundFound = ancestors(found);
  const article = aroundHeading.find(({ tag }) => tag === 'article');
  const apart = article !== undefined && !aroundFound.includes(article) && !aroundHeading.includes(found);
  const side = apart ? article : sideOf(aroundHeading, aroundFound);
  return side !== undefined && (measures.get(side)?.prose ?? 0) >= TITLED ? side : null;
}

/** The outermost element around the heading that is not around `found`, where the other side has a heading too. */
function sideOf(
  aroundHeading: readonly HtmlElement[],
  aroundFound: readonly HtmlElement[],
): HtmlElement | undefined {
  const side = aroundHeading.findLast((element) => !aroundFound.includes(element));
  const other = aroundFound.findLast((element) => !aroundHeading.includes(element));
  return other !== undefined && hasMainHeading(other) ? side : undefined;
}

/** The element itself and those around it, innermost first. */
function ancestors(element: HtmlElement | null): HtmlElement[] {
  const path: HtmlElement[] = [];
  for (let next = element; next !== null; next = next.parent) path.push(next);
  return path;
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

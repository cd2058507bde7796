import { descendants, type HtmlElement } from '../html/element.js';
import { chromeTags, headingTags } from '../html/tags.js';
import { isForeign, isHidden, isNamedBoilerplate, isPaying } from './hints.js';
import { linkDensity, type Measures } from './measure.js';
import { isShareLink } from './share-links.js';

/** An element that holds this share of the page's prose is no boilerplate, whatever it is called. */
const TOO_MUCH = 0.3;
/** Comments, asides and what is hidden until a click may be longer than the article. */
const FOREIGN_TOO_MUCH = 0.65;
/** Boxes that offer a subscription have less prose than this. */
const BOX_PROSE = 300;

/**
 * What is dropped before the article is looked for: the page's chrome, hidden elements and blocks that their own name
 * gives away. `all` are the measures of the whole page.
 */
export function pruneChrome(root: HtmlElement, all: Measures): Set<HtmlElement> {
  const dropped = new Set<HtmlElement>();
  const prose = all.get(root)!.prose;
  for (const element of descendants(root, (below) => !dropped.has(below))) {
    if (element.tag === 'body' || element.tag === 'article' || element.tag === 'html') continue;
    if (chromeTags.has(element.tag)) {
      dropped.add(element);
      continue;
    }
    const own = all.get(element)!.prose;
    const limit = shareLimit(element, own);
    const boilerplate = limit > 0 && (prose === 0 || own < prose * limit);
    if (boilerplate || (isPaying(element) && own < BOX_PROSE)) dropped.add(element);
  }
  return dropped;
}

/** The share of the page's prose up to which an element goes by its kind and name; 0 where neither tells. */
function shareLimit(element: HtmlElement, prose: number): number {
  if (isForeign(element) || isHidden(element)) return FOREIGN_TOO_MUCH;
  if (!isNamedBoilerplate(element)) return 0;
  // A paragraph of prose keeps its place whatever it is called; phrases tell the rest.
  return element.tag === 'p' && prose > 0 ? 0 : TOO_MUCH;
}

const LINK_BLOCKS = new Set('div ul ol dl section table p header footer li h2 h3 h4 h5 h6'.split(' '));

/**
 * Drops blocks below `root` that only link elsewhere: share buttons, lists of other stories, feed footers, and the
 * heading above them. A link inside a paragraph of text stays.
 */
export function pruneLinkBlocks(root: HtmlElement, measures: Measures, dropped: Set<HtmlElement>): void {
  const prune = (parent: HtmlElement): void => {
    let heading: HtmlElement | null = null;
    for (const element of parent.elements()) {
      if (dropped.has(element)) continue;
      if (LINK_BLOCKS.has(element.tag) && (isLinkBlock(element, measures) || isShareBlock(element))) {
        dropped.add(element);
        if (heading !== null) dropped.add(heading);
      } else prune(element);
      heading = headingTags.has(element.tag) && !dropped.has(element) ? element : null;
    }
  };
  prune(root);
}

function isLinkBlock(element: HtmlElement, measures: Measures): boolean {
  const own = measures.get(element);
  if (own === undefined || own.text === 0 || own.text > 3000) return false;
  const density = linkDensity(own);
  if (element.tag === 'p' || headingTags.has(element.tag)) return density > 0.95;
  return density > (element.tag === 'li' ? 0.9 : 0.55);
}

/** A block with share links and next to no words of its own. */
function isShareBlock(element: HtmlElement): boolean {
  let shares = 0;
  let text = 0;
  const visit = (node: HtmlElement): void => {
    if (node.tag === 'a' && isShareLink(node.attribute('href') ?? '')) shares++;
    for (const child of node.children)
      if (typeof child === 'string') text += child.trim().length;
      else if (text < 200) visit(child);
  };
  visit(element);
  return shares > 0 && text < 80;
}

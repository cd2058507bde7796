import { descendants, type HtmlElement } from '../html/element.js';
import { chromeTags } from '../html/tags.js';
import { isHidden, isNamedBoilerplate } from './hints.js';
import { linkDensity, type Measures } from './measure.js';
import { isShareLink } from './share-links.js';

/** An element that holds this share of the page's text is no boilerplate, whatever it is called. */
const TOO_MUCH = 0.4;

/**
 * What is dropped before the article is looked for: the page's chrome, hidden elements and blocks that their own name
 * gives away. `all` are the measures of the whole page.
 */
export function pruneChrome(root: HtmlElement, all: Measures): Set<HtmlElement> {
  const dropped = new Set<HtmlElement>();
  const total = all.get(root)!.text;
  for (const element of descendants(root, (below) => !dropped.has(below))) {
    if (element.tag === 'body' || element.tag === 'article' || element.tag === 'html') continue;
    const large = all.get(element)!.text > total * TOO_MUCH;
    if (chromeTags.has(element.tag)) dropped.add(element);
    else if (element.tag === 'aside' || element.tag === 'footer' || isHidden(element)) {
      if (!large) dropped.add(element);
    } else if (!large && isNamedBoilerplate(element)) dropped.add(element);
  }
  return dropped;
}

/**
 * Drops blocks below `root` that only link elsewhere: share buttons, lists of other stories, feed footers. A link
 * inside a paragraph of text stays.
 */
export function pruneLinkBlocks(root: HtmlElement, measures: Measures, dropped: Set<HtmlElement>): void {
  for (const element of descendants(root, (below) => !dropped.has(below))) {
    if (dropped.has(element)) continue;
    if (LINK_BLOCKS.has(element.tag) && (isLinkBlock(element, measures) || isShareBlock(element)))
      dropped.add(element);
  }
}

const LINK_BLOCKS = new Set('div ul ol dl section table p header footer li span'.split(' '));

function isLinkBlock(element: HtmlElement, measures: Measures): boolean {
  const own = measures.get(element);
  if (own === undefined || own.text === 0) return false;
  return (
    linkDensity(own) > (element.tag === 'p' || element.tag === 'span' ? 0.95 : 0.6) &&
    own.text < 2000 &&
    element.tag !== 'span'
  );
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

import { descendants, type HtmlElement } from '../html/element.js';
import { blockTags, headingTags } from '../html/tags.js';
import { NEGATIVE, POSITIVE } from './hints.js';
import { linkDensity, type Measure, type Measures } from './measure.js';

const MINIMUM = 25;
const LEVELS = 5;

/** The element that most likely holds the article, or most of it; null where the page has no paragraph at all. */
export function bestCandidate(
  root: HtmlElement,
  measures: Measures,
  dropped: ReadonlySet<HtmlElement>,
): HtmlElement | null {
  const scores = new Map<HtmlElement, number>();
  for (const element of descendants(root, (below) => !dropped.has(below))) {
    if (dropped.has(element)) continue;
    const own = measures.get(element)!;
    if (own.flow < MINIMUM || !blockTags.has(element.tag)) continue;
    const points = pointsOf(own);
    // A block whose words stand in it directly is its own first container.
    let ancestor = element.tag === 'p' ? element.parent : element;
    for (let level = 0; level < LEVELS && ancestor !== null && ancestor.tag !== '#root'; level++) {
      const share = level === 0 ? 1 : level === 1 ? 1 / 2 : 1 / (level * 3);
      scores.set(ancestor, (scores.get(ancestor) ?? nameWeight(ancestor)) + points * share);
      ancestor = ancestor.parent;
    }
  }
  let best: HtmlElement | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [element, score] of scores) {
    const final = score * (1 - linkDensity(measures.get(element)!));
    if (final > highest) [best, highest] = [element, final];
  }
  return best;
}

/** An ancestor is taken where it adds this share of prose, and at least this share of what it adds is prose. */
const GAIN = 0.1;
const PURITY = 0.5;
/** Prose that makes a part with a main heading an article. */
const ANOTHER = 250;

/**
 * The ancestor of `element` up to which the page goes on with the same article: advertisements and media often cut
 * the text into several containers. Parts of the ancestor without prose are added to `dropped`.
 */
export function widen(element: HtmlElement, measures: Measures, dropped: Set<HtmlElement>): HtmlElement {
  let root = element;
  for (
    let next = element.parent;
    next !== null && next.tag !== 'body' && next.parent !== null;
    next = next.parent
  ) {
    const held = measures.get(root)!;
    const all = measures.get(next)!;
    const gain = all.prose - held.prose;
    const added = all.text - held.text;
    if (gain <= held.prose * GAIN || gain <= added * PURITY) continue;
    if (holdsAnotherArticle(root, next, measures)) break;
    for (let inner = root; inner !== next; inner = inner.parent!)
      dropImpure(inner.parent!, inner, measures, dropped);
    root = next;
  }
  return root;
}

/**
 * True where a part of `outer` beside `inner` has a main heading and prose of its own, as endless pages do. Inside one
 * `<article>` it is the same article all the same.
 */
function holdsAnotherArticle(inner: HtmlElement, outer: HtmlElement, measures: Measures): boolean {
  for (let element: HtmlElement | null = outer; element !== null; element = element.parent)
    if (element.tag === 'article') return false;
  for (let path = inner; path !== outer; path = path.parent!)
    for (const child of path.parent!.elements()) {
      if (child === path || (measures.get(child)?.prose ?? 0) < ANOTHER) continue;
      for (const { tag } of descendants(child)) if (tag === 'h1') return true;
    }
  return false;
}

/** Drops the children of `parent` other than `kept` that are mostly no prose, or their parts that are not. */
function dropImpure(
  parent: HtmlElement,
  kept: HtmlElement | null,
  measures: Measures,
  dropped: Set<HtmlElement>,
): void {
  for (const child of parent.elements()) {
    if (child === kept || dropped.has(child) || !blockTags.has(child.tag) || headingTags.has(child.tag))
      continue;
    const { prose, text } = measures.get(child)!;
    if (prose > text * 0.7 || text === 0) continue;
    if (child.tag === 'p' && linkDensity(measures.get(child)!) < 0.4) continue;
    if (prose === 0) dropped.add(child);
    else dropImpure(child, null, measures, dropped);
  }
}

/** Readability's points for a paragraph: one, one a comma, one a hundred characters up to three. */
function pointsOf(own: Measure): number {
  const density = own.flow === 0 ? 0 : own.flowLink / own.flow;
  return (1 + own.commas + Math.min(Math.floor(own.flow / 100), 3)) * (1 - density);
}

function nameWeight(element: HtmlElement): number {
  let weight = element.tag === 'article' ? 25 : element.tag === 'div' || element.tag === 'main' ? 5 : 0;
  const { hint } = element;
  if (/articleBody/i.test(element.attributes.itemprop ?? '')) weight += 60;
  if (hint !== '') {
    if (NEGATIVE.test(hint)) weight -= 25;
    if (POSITIVE.test(hint)) weight += 25;
  }
  return weight;
}

import { descendants, type HtmlElement } from '../html/element.js';
import { blockTags } from '../html/tags.js';
import { NEGATIVE, POSITIVE } from './hints.js';
import { linkDensity, type Measure, type Measures } from './measure.js';

const MINIMUM = 25;

/** Elements ranked by how likely they are to hold the article, best first. */
export function rankCandidates(
  root: HtmlElement,
  measures: Measures,
  dropped: ReadonlySet<HtmlElement>,
): { element: HtmlElement; score: number }[] {
  const scores = new Map<HtmlElement, number>();
  for (const element of descendants(root, (below) => !dropped.has(below))) {
    if (dropped.has(element)) continue;
    const own = measures.get(element)!;
    if (!isParagraph(element, own)) continue;
    const points = pointsOf(own);
    let ancestor = element.parent;
    for (let level = 0; level < 5 && ancestor !== null && ancestor.tag !== '#root'; level++) {
      const share = level === 0 ? 1 : level === 1 ? 1 / 2 : 1 / (level * 3);
      scores.set(ancestor, (scores.get(ancestor) ?? nameWeight(ancestor)) + points * share);
      ancestor = ancestor.parent;
    }
  }
  return [...scores]
    .map(([element, score]) => ({ element, score: score * (1 - linkDensity(measures.get(element)!)) }))
    .sort((a, b) => b.score - a.score);
}

/** A block with words of its own that no smaller block holds. */
function isParagraph(element: HtmlElement, own: Measure): boolean {
  if (own.text < MINIMUM || !blockTags.has(element.tag)) return false;
  if (element.tag === 'p' || element.tag === 'pre' || element.tag === 'blockquote') return true;
  return (
    own.own >= MINIMUM &&
    (element.tag === 'div' || element.tag === 'td' || element.tag === 'section' || element.tag === 'article')
  );
}

/** Readability's points for a paragraph: one, one a comma, one a hundred characters up to three. */
function pointsOf(own: Measure): number {
  return (1 + own.commas + Math.min(Math.floor(own.text / 100), 3)) * (1 - linkDensity(own));
}

function nameWeight(element: HtmlElement): number {
  let weight = element.tag === 'article' ? 25 : element.tag === 'div' || element.tag === 'main' ? 5 : 0;
  const { hint } = element;
  if (element.attributes.itemprop === 'articleBody') weight += 60;
  if (hint !== '') {
    if (NEGATIVE.test(hint)) weight -= 25;
    if (POSITIVE.test(hint)) weight += 25;
  }
  return weight;
}

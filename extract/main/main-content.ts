import type { HtmlElement } from '../html/element.js';
import { rankCandidates } from './candidates.js';
import { linkDensity, type Measures, measure } from './measure.js';
import { pruneChrome, pruneLinkBlocks } from './prune.js';

export interface MainContent {
  readonly roots: readonly HtmlElement[];
  readonly dropped: ReadonlySet<HtmlElement>;
}

/** The elements of a page that hold its article, and what inside them is none of it. */
export function findMainContent(page: HtmlElement): MainContent {
  const dropped = pruneChrome(page, measure(page, new Set()));
  const measures = measure(page, dropped);
  const best = rankCandidates(page, measures, dropped)[0];
  const roots = best === undefined ? [page] : withSiblings(best.element, best.score, measures, dropped);
  for (const root of roots) pruneLinkBlocks(root, measures, dropped);
  return { roots, dropped };
}

/** A fragment is an article already: only what is none of it goes. */
export function wholeFragment(fragment: HtmlElement): MainContent {
  const measures = measure(fragment, new Set());
  const dropped = pruneChrome(fragment, measures);
  pruneLinkBlocks(fragment, measures, dropped);
  return { roots: [fragment], dropped };
}

/** The candidate and the siblings that go on with it: other sections of the same text and loose paragraphs. */
function withSiblings(
  best: HtmlElement,
  score: number,
  measures: Measures,
  dropped: ReadonlySet<HtmlElement>,
): HtmlElement[] {
  if (best.parent === null) return [best];
  const named = best.attributes.class ?? '';
  return [...best.parent.elements()].filter((sibling) => {
    if (sibling === best) return true;
    if (dropped.has(sibling)) return false;
    const own = measures.get(sibling)!;
    if (sibling.tag === 'p') return own.text > 80 && linkDensity(own) < 0.25;
    return (
      named !== '' &&
      sibling.attributes.class === named &&
      own.text > 200 &&
      linkDensity(own) < 0.2 &&
      score > 0
    );
  });
}

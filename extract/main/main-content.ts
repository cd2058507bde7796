import type { HtmlElement } from '../html/element.js';
import { dropInnerArticles, firstArticle, titledArticle } from './articles.js';
import { bestCandidate, widen } from './candidates.js';
import { measure } from './measure.js';
import { pruneChrome, pruneLinkBlocks } from './prune.js';

export interface MainContent {
  readonly roots: readonly HtmlElement[];
  readonly dropped: ReadonlySet<HtmlElement>;
}

/**
 * The elements of a page that hold its article, and what inside them is none of it. `heading` is the main heading that
 * bears the page's title, null where none does.
 */
export function findMainContent(page: HtmlElement, heading: HtmlElement | null): MainContent {
  const dropped = pruneChrome(page, measure(page, new Set()));
  const measures = measure(page, dropped);
  const best = bestCandidate(page, measures, dropped);
  const found =
    best === null ? page : firstArticle(widen(firstArticle(best, measures), measures, dropped), measures);
  const root = titledArticle(found, heading, measures) ?? found;
  dropInnerArticles(root, measures, dropped);
  pruneLinkBlocks(root, measures, dropped);
  return { roots: [root], dropped };
}

/** A fragment is an article already: only what is none of it goes. */
export function wholeFragment(fragment: HtmlElement): MainContent {
  const measures = measure(fragment, new Set());
  const dropped = pruneChrome(fragment, measures);
  pruneLinkBlocks(fragment, measures, dropped);
  return { roots: [fragment], dropped };
}

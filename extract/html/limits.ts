import { GlosswireError } from '../../errors.js';

/** What one page may hold. */
export interface HtmlLimits {
  /** UTF-16 code units of the whole page. */
  readonly length: number;
  readonly depth: number;
  readonly elements: number;
  readonly attributes: number;
}

/** Browsers stop nesting at 512; the others are an order of magnitude above real pages. */
export const defaultHtmlLimits: HtmlLimits = {
  length: 20_000_000,
  depth: 512,
  elements: 200_000,
  attributes: 512,
};

export function limitExceeded(what: string, limit: number): GlosswireError {
  return new GlosswireError(
    'E_EXTRACT_LIMIT',
    `The HTML has more than ${limit.toLocaleString('en')} ${what}. No news page needs that; check where it comes from.`,
  );
}

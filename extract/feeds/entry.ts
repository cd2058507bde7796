import { absoluteUrl } from '../html/url.js';

/** One item of any feed format, as the feed writes it. */
export interface FeedEntry {
  readonly guid: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** What its relative addresses are resolved against. */
  readonly base: string | null;
  readonly published: string | undefined;
  readonly language: string | undefined;
  /** Who wrote it, as the feed writes it. */
  readonly authors: readonly (string | undefined)[];
  /** The whole article as HTML, where the feed gives it. */
  readonly content: string | undefined;
  readonly summary: string | undefined;
}

export interface FeedEntries {
  readonly title: string | undefined;
  /** The site or feed address that the feed itself names. */
  readonly home: string | null;
  readonly entries: readonly FeedEntry[];
}

/** The base address inside nested `xml:base` attributes, outermost first. */
export function baseOf(...bases: readonly (string | null | undefined)[]): string | null {
  let base: string | null = null;
  for (const next of bases) base = absoluteUrl(next, base) ?? base;
  return base;
}

/** Plain text as HTML. */
export function asHtml(text: string | undefined): string | undefined {
  const escaped = text?.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped === undefined ? undefined : `<p>${escaped.replace(/\n\s*\n/g, '</p><p>')}</p>`;
}

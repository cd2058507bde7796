import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { DraftBlock } from '../blocks/draft.js';
import { type HtmlPage, plainText } from '../html/parse.js';

/** Larger pages would hold up the thread: linkedom and Readability take about a second for 20,000 elements. */
const MAX_LENGTH = 2_000_000;
/** Attributes count as elements do: linkedom makes a node of each (390 elements with 500 each took five seconds). */
const MAX_NODES = 40_000;
const MAX_ELEMENTS = 8000;

/**
 * The article as Mozilla's Readability sees it, as an HTML fragment; null where it finds none, throws, or the page is
 * too large for it. `page` says how many elements and attributes there are.
 */
export function readabilityContent(
  html: string,
  { elements, attributes }: Pick<HtmlPage, 'elements' | 'attributes'>,
): string | null {
  if (html.length > MAX_LENGTH || elements > MAX_ELEMENTS || elements + attributes > MAX_NODES) return null;
  try {
    const { document } = parseHTML(html);
    return new Readability(document as never).parse()?.content ?? null;
  } catch {
    // Both libraries throw on malformed pages; the caller keeps what it has.
    return null;
  }
}

/** The paragraphs of the body that a page's JSON-LD states. */
export function statedParagraphs(body: string): DraftBlock[] {
  const paragraphs = /<p[\s>]/i.test(body)
    ? body.split(/<\/?(?:p|div|br|h\d|li)\b[^<>]*>/i)
    : body.split(/\r\n|[\r\n]/);
  return paragraphs.flatMap((paragraph) => {
    const text = plainText(paragraph);
    return text === null ? [] : [{ kind: 'paragraph' as const, text }];
  });
}

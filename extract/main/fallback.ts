import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { DraftBlock } from '../blocks/draft.js';
import { plainText } from '../html/parse.js';

/** Larger pages would hold up the thread: linkedom and Readability take about a second for 20,000 elements. */
const MAX_LENGTH = 2_000_000;
const MAX_ELEMENTS = 8000;

/**
 * The article as Mozilla's Readability sees it, as an HTML fragment; null where it finds none, throws, or the page is
 * too large for it. `elements` is how many the page has.
 */
export function readabilityContent(html: string, elements: number): string | null {
  if (html.length > MAX_LENGTH || elements > MAX_ELEMENTS) return null;
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

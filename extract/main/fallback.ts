import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { DraftBlock } from '../blocks/draft.js';
import { plainText } from '../html/parse.js';

/** Longer pages would hold up the thread: linkedom takes about 100 ms a megabyte. */
const MAX_LENGTH = 3_000_000;

/** The article as Mozilla's Readability sees it, as an HTML fragment; null where it finds none or throws. */
export function readabilityContent(html: string): string | null {
  if (html.length > MAX_LENGTH) return null;
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

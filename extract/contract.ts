import type { Block, Metadata } from '../schemas/index.js';

/** The text of an article and what its page says about it. */
export interface ExtractedArticle {
  /** Title, blank line, body; blocks are separated by line breaks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
}

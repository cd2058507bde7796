import type { BlockKind, Metadata } from '../../schemas/index.js';

/** A block before its place in the text is known. */
export interface DraftBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

/** What the main part of a page holds, in reading order. */
export interface Content {
  readonly blocks: readonly DraftBlock[];
  readonly images: Metadata['images'];
  readonly links: Metadata['links'];
}

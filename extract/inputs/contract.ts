import type { GlosswireError } from '../../errors.js';
import type { ArticleInput } from '../../schemas/index.js';

/** A file by its path, or a stream of bytes with the name to use for it in errors and origins. */
export type InputSource =
  | { readonly file: string }
  | {
      readonly stream: AsyncIterable<Uint8Array>;
      readonly name: string;
      readonly contentType?: string | null;
    };

export interface InputLimits {
  /** Decompressed bytes of one article, JSONL line or WARC record. */
  readonly maxBytes: number;
  /** Decompressed bytes of an input that has to be read in whole although it holds many articles: dump, feed, JSON array. */
  readonly maxFileBytes: number;
}

export const defaultInputLimits: InputLimits = {
  maxBytes: 10 * 1024 * 1024,
  maxFileBytes: 256 * 1024 * 1024,
};

/** One article of an input, or what was wrong in its place. */
export type InputItem = { readonly article: ArticleInput } | { readonly error: GlosswireError };

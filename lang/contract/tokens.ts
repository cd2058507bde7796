import type { Token } from '../../schemas/index.js';

/** Cuts the text of one sentence into tokens; offsets are relative to `text`. */
export type Tokenizer = (text: string, tag: string) => Token[];

export interface TokenData {
  /** A tokenizer of the language's own; without one the Unicode word tokenizer is used. */
  readonly tokenize?: Tokenizer;
}

/** The pieces that a tokenizer makes of a stretch of text. */
export interface Pieces {
  readonly ids: readonly number[];
  /** As the vocabulary spells them: `##ing`, `▁Paris`, `Ġthe`. As many as ids. */
  readonly texts: readonly string[];
}

/** A token classification model with its tokenizer, whatever runs it. */
export interface TokenModel {
  /** The labels in the order of the logits: `O`, `B-PER` … */
  readonly labels: readonly string[];
  /** Most ids that it takes at once, special ones with them. */
  readonly maxLength: number;
  /** Ids that stand before and after every sequence. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly padding: number;
  pieces(text: string): Pieces;
  /**
   * Logits of a batch of sequences, `labels.length` an id, sequence after sequence. Shorter ones are filled up to the longest with
   * `padding`, whose logits are there too and mean nothing.
   */
  logits(batch: readonly (readonly number[])[]): Promise<Float32Array>;
}

/**
 * Written variants of a language, and other languages that models take for it, told apart by characters that only one
 * of them uses.
 */
export interface VariantData {
  readonly variants: readonly LanguageVariant[];
}

export interface LanguageVariant {
  /** BCP 47 tag, such as `zh-Hant`; another language's where the text is really in that one (`yue`). */
  readonly tag: string;
  /** The characters that only this variant uses, as one string. */
  readonly characters: string;
  /** How many characters of another variant one of these outweighs; 1 without it. */
  readonly weight?: number;
}

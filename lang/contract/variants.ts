/** Written variants of a language, told apart by characters that only one of them uses. */
export interface VariantData {
  readonly variants: readonly LanguageVariant[];
}

export interface LanguageVariant {
  /** BCP 47 tag, such as `zh-Hant`. */
  readonly tag: string;
  /** The characters that only this variant uses, as one string. */
  readonly characters: string;
  /** How many characters of another variant one of these outweighs; 1 without it. */
  readonly weight?: number;
}

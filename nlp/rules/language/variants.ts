import type { VariantData } from '../../../lang/contract/variants.js';

interface Index {
  readonly variantOf: ReadonlyMap<string, number>;
  readonly weights: readonly number[];
}

/** The index of a language's data is made once; it depends on nothing but the data. */
const indexes = new WeakMap<VariantData, Index>();

/**
 * The variant of a language that a text is written in, by the characters only one variant uses; the plain `tag` where
 * none occurs or they balance.
 */
export function variantOf(text: string, tag: string, data: VariantData): string {
  const { variantOf, weights } = indexOf(data);
  const scores = weights.map(() => 0);
  for (const character of text) {
    const variant = variantOf.get(character);
    if (variant !== undefined) scores[variant]! += weights[variant]!;
  }
  const best = Math.max(...scores);
  const winners = data.variants.filter((_, index) => scores[index] === best);
  return best > 0 && winners.length === 1 ? winners[0]!.tag : tag;
}

function indexOf(data: VariantData): Index {
  const known = indexes.get(data);
  if (known !== undefined) return known;
  const variantOf = new Map<string, number>();
  data.variants.forEach(({ characters }, index) => {
    for (const character of characters) variantOf.set(character, index);
  });
  const index = { variantOf, weights: data.variants.map(({ weight }) => weight ?? 1) };
  indexes.set(data, index);
  return index;
}

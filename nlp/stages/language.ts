import type { LanguageLayer } from '../../schemas/index.js';
import { type Identified, identify } from '../rules/language/identify.js';
import { languageName } from '../rules/language/name.js';
import { variantOf } from '../rules/language/variants.js';
import { type StageContext, stage } from '../stage.js';

/** A block that says less than this (letters, CJK counting for three) takes the document's language. */
const BLOCK_WEIGHT = 30;
const BLOCK_CONFIDENCE = 0.6;
const ALTERNATIVES = 4;

export const language = stage({
  name: 'language',
  version: '1',
  needs: ['text', 'blocks', 'metadata', 'url'],
  adds: ['language'],
  run({ text, blocks }, context) {
    const found = blocks.map(({ start, end }) => tagged(text.slice(start, end), context));
    const sums = new Map<string, number>();
    let weight = 0;
    for (const block of found) {
      weight += block.weight;
      for (const { tag, probability } of block.guesses)
        sums.set(tag, (sums.get(tag) ?? 0) + probability * block.weight);
    }
    const ranked = [...sums]
      .map(([tag, sum]) => ({ tag, confidence: Math.min(1, sum / weight) }))
      .sort((a, b) => b.confidence - a.confidence);
    const [best, ...others] = ranked;
    const tag = best?.tag ?? 'und';
    const layer: LanguageLayer = {
      tag,
      name: languageName(tag),
      script: found.find((block) => block.guesses[0]?.tag === tag)?.script ?? null,
      confidence: best?.confidence ?? 0,
      alternatives: others.slice(0, ALTERNATIVES),
      blocks: blocks.map(({ start, end }, index) => {
        const { guesses, weight } = found[index]!;
        const own = guesses[0];
        const sure = own !== undefined && own.probability >= BLOCK_CONFIDENCE && weight >= BLOCK_WEIGHT;
        return { start, end, tag: sure ? own.tag : tag };
      }),
    };
    return { language: layer };
  },
});

/** The languages of a text with their variant where the language's data tells it (`zh` → `zh-Hant`). */
function tagged(text: string, context: StageContext): Identified {
  const found = identify(text, context.identifier);
  const guesses = found.guesses.map(({ tag, probability }) => {
    const variants = context.languageFor(tag)?.variants;
    return { tag: variants === undefined ? tag : variantOf(text, tag, variants), probability };
  });
  return { ...found, guesses };
}

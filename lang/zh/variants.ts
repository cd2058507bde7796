import type { VariantData } from '../contract/variants.js';
import { japaneseOnly, simplifiedOnly, traditionalOnly } from './characters.js';

export const variants: VariantData = {
  variants: [
    { tag: 'zh-Hans', characters: `${simplifiedOnly}“”` },
    { tag: 'zh-Hant', characters: `${traditionalOnly}「」『』` },
    // Characters of written Cantonese that Mandarin does not use: pronouns, aspect marks, particles. One of them is
    // worth many traditional characters, which Cantonese writes too.
    { tag: 'yue', characters: '嘅咗喺哋嚟冇啲嗰嘢佢咁噉嘥瞓嗌攞揾搵畀睇乜諗嬲啱咩喎啫嚿揸唔', weight: 8 },
    // A Japanese headline may have no kana; then its own forms of the characters give it away.
    { tag: 'ja', characters: japaneseOnly, weight: 2 },
  ],
};

import type { Neighbours } from './contract.js';

export const bantu: Neighbours = {
  languages: {
    sw: {
      words: `
        na kwa ni katika la cha kuwa hii hiyo ambayo ambao pia lakini watu yake wake mwaka baada kama zaidi moja
        serikali alisema wakati hata huo hayo vya hivyo kwamba sana bila sababu`,
    },
    ny: {
      words: `
        ndi kuti pa mu ku anthu koma chifukwa kwambiri dziko amene boma iwo pali zimene monga kapena`,
    },
  },
};

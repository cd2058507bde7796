import type { SentenceData } from '../contract/sentences.js';

export const sentences: SentenceData = {
  abbreviations: ['គ.ស.', 'ព.ស.', 'ល.រ.', 'U.S.'],
  // Unicode knows ។; press also ends a paragraph with ៕ and a question with ?
  terminals: '៕',
};

import type { SentenceData } from '../contract/sentences.js';

export const sentences: SentenceData = {
  titles: ['د.', 'ج.', 'ه.ش.', 'ه.ق.', 'ر.ک.'],
  abbreviations: ['م.', 'ه.', 'ق.م.', 'ق.', 'ش.', 'ص.'],
};

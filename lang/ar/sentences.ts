import type { SentenceData } from '../contract/sentences.js';

export const sentences: SentenceData = {
  titles: ['د.', 'أ.', 'ص.', 'ط.', 'ج.', 'ه.', 'أ.د.', 'تل.'],
  abbreviations: ['إلخ.', 'الخ.', 'م.', 'هـ.', 'ق.م.', 'ق.', 'ب.', 'ش.م.م.', 'ش.م.ل.'],
};

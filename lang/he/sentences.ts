import type { SentenceData } from '../contract/sentences.js';

export const sentences: SentenceData = {
  titles: ['ד"ר.', "פרופ'.", "מס'.", "עמ'.", "רח'.", "שד'.", "גב'.", 'מר.'],
  abbreviations: ["וכו'.", "וכד'.", 'לפנה"ס.'],
};

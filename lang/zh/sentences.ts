import type { SentenceData } from '../contract/sentences.js';

export const sentences: SentenceData = {
  abbreviations: ['Mr.', 'Mrs.', 'Dr.', 'U.S.', 'Inc.', 'Co.', 'Ltd.', 'Corp.'],
};

import type { SentenceData } from '../contract/sentences.js';

export const sentences: SentenceData = {
  abbreviations: ['a.m.', 'p.m.', 'Inc.', 'Corp.', 'Co.', 'Ltd.', 'U.S.'],
};

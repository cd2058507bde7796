import type { SentenceData } from '../contract/sentences.js';

export const sentences: SentenceData = { abbreviations: ['U.S.', 'Dr.', 'No.'] };

import type { WritingData } from '../contract/writing.js';

// Capital I is the lower case ı in Turkish, i elsewhere: both read as i. Circumflexes are often left out.
export const writing: WritingData = { fold: ['ıi', 'âa', 'îi', 'ûu'] };

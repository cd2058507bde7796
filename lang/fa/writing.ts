import type { WritingData } from '../contract/writing.js';

export const writing: WritingData = { fold: ['أا', 'إا', 'آا', 'ةه', 'ۀه', 'ؤو', 'ئي'] };

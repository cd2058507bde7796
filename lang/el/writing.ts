import type { WritingData } from '../contract/writing.js';

/** The raised dot is the Greek semicolon. */
export const writing: WritingData = { fold: ['·;', '\u0387;'] };

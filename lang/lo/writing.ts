import type { WritingData } from '../contract/writing.js';

export const writing: WritingData = { spaced: false };

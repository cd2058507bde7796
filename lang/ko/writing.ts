import type { WritingData } from '../contract/writing.js';

export const writing: WritingData = { numeralSuffixes: '십백천만억조여' };

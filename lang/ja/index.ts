import type { Language } from '../contract.js';

export const ja: Language = { tag: 'ja', name: 'Japanese' };

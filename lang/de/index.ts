import type { Language } from '../contract.js';

export const de: Language = { tag: 'de', name: 'German' };

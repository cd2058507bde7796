import type { Language } from '../contract.js';

export const ar: Language = { tag: 'ar', name: 'Arabic' };

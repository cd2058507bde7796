import type { Language } from '../contract.js';

export const en: Language = { tag: 'en', name: 'English' };

import type { Language } from '../contract.js';

export const fr: Language = { tag: 'fr', name: 'French' };

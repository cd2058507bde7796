import type { Language } from '../contract.js';

export const ru: Language = { tag: 'ru', name: 'Russian' };

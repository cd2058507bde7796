import type { Language } from '../contract.js';

export const es: Language = { tag: 'es', name: 'Spanish' };

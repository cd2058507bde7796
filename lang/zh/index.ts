import type { Language } from '../contract.js';

export const zh: Language = { tag: 'zh', name: 'Chinese' };

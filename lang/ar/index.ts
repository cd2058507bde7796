import type { Language } from '../contract.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { quotes } from './quotes.js';

export const ar: Language = { tag: 'ar', name: 'Arabic', dates, keywords, quotes };

import type { Language } from '../contract.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { quotes } from './quotes.js';

export const ja: Language = { tag: 'ja', name: 'Japanese', dates, keywords, quotes };

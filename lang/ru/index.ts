import type { Language } from '../contract.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { quotes } from './quotes.js';

export const ru: Language = { tag: 'ru', name: 'Russian', dates, keywords, quotes };

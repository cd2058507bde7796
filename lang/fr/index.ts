import type { Language } from '../contract.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { quotes } from './quotes.js';
import { tokens } from './tokens.js';

export const fr: Language = { tag: 'fr', name: 'French', dates, keywords, quotes, tokens };

import type { Language } from '../contract.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { names } from './names.js';
import { quotes } from './quotes.js';
import { sentences } from './sentences.js';

export const de: Language = { tag: 'de', name: 'German', sentences, dates, keywords, quotes, names };

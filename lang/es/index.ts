import type { Language } from '../contract.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { names } from './names.js';
import { quotes } from './quotes.js';
import { sentences } from './sentences.js';

export const es: Language = { tag: 'es', name: 'Spanish', sentences, dates, keywords, quotes, names };

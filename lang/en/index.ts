import type { Language } from '../contract.js';
import { dates } from './dates.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const en: Language = { tag: 'en', name: 'English', dates, sentences, tokens };

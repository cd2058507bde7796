import type { Language } from '../contract.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { names } from './names.js';
import { quotes } from './quotes.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const ja: Language = {
  tag: 'ja',
  name: 'Japanese',
  sentences,
  tokens,
  dates,
  keywords,
  quotes,
  names,
};

import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { dates } from './dates.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const en: Language = {
  tag: 'en',
  name: 'English',
  numbers,
  casualties,
  dates,
  sentences,
  tokens,
  names,
};

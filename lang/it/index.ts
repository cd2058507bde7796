import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { dates } from './dates.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { quotes } from './quotes.js';
import { roles } from './roles.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const it: Language = {
  tag: 'it',
  name: 'Italian',
  numbers,
  casualties,
  dates,
  quotes,
  names,
  roles,
  sentences,
  tokens,
};

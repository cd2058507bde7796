import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { quotes } from './quotes.js';
import { roles } from './roles.js';
import { sentences } from './sentences.js';

export const uk: Language = {
  tag: 'uk',
  name: 'Ukrainian',
  roles,
  sentences,
  numbers,
  casualties,
  dates,
  keywords,
  quotes,
  names,
};

import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { quotes } from './quotes.js';
import { roles } from './roles.js';
import { sentences } from './sentences.js';

export const es: Language = {
  tag: 'es',
  name: 'Spanish',
  numbers,
  casualties,
  roles,
  sentences,
  dates,
  keywords,
  quotes,
  names,
};

import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { dates } from './dates.js';
import { keywords } from './keywords.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { quotes } from './quotes.js';
import { roles } from './roles.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';
import { writing } from './writing.js';

export const ja: Language = {
  tag: 'ja',
  name: 'Japanese',
  writing,
  numbers,
  casualties,
  roles,
  sentences,
  tokens,
  dates,
  keywords,
  quotes,
  names,
};

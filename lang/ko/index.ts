import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { dates } from './dates.js';
import { names } from './names.js';
import { numbers } from './numbers.js';
import { quotes } from './quotes.js';
import { roles } from './roles.js';
import { sentences } from './sentences.js';
import { writing } from './writing.js';

export const ko: Language = {
  tag: 'ko',
  name: 'Korean',
  writing,
  roles,
  sentences,
  numbers,
  names,
  casualties,
  dates,
  quotes,
};

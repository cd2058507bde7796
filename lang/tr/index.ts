import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { numbers } from './numbers.js';
import { roles } from './roles.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';
import { writing } from './writing.js';

export const tr: Language = {
  tag: 'tr',
  name: 'Turkish',
  writing,
  roles,
  sentences,
  tokens,
  numbers,
  casualties,
};

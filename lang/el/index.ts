import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { numbers } from './numbers.js';
import { sentences } from './sentences.js';
import { writing } from './writing.js';

export const el: Language = { tag: 'el', name: 'Greek', writing, numbers, casualties, sentences };

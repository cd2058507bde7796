import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { numbers } from './numbers.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';
import { writing } from './writing.js';

export const tr: Language = { tag: 'tr', name: 'Turkish', writing, sentences, tokens, numbers, casualties };

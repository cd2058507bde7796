import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { numbers } from './numbers.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const ro: Language = { tag: 'ro', name: 'Romanian', numbers, casualties, sentences, tokens };

import type { Language } from '../contract.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const it: Language = { tag: 'it', name: 'Italian', sentences, tokens };

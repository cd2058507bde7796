import type { Language } from '../contract.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const tr: Language = { tag: 'tr', name: 'Turkish', sentences, tokens };

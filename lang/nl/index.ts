import type { Language } from '../contract.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const nl: Language = { tag: 'nl', name: 'Dutch', sentences, tokens };

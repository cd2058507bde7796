import type { Language } from '../contract.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const ro: Language = { tag: 'ro', name: 'Romanian', sentences, tokens };

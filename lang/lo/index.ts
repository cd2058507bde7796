import type { Language } from '../contract.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';
import { writing } from './writing.js';

export const lo: Language = { tag: 'lo', name: 'Lao', writing, sentences, tokens };

import type { Language } from '../contract.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';
import { writing } from './writing.js';

export const km: Language = { tag: 'km', name: 'Khmer', writing, sentences, tokens };

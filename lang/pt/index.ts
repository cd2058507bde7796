import type { Language } from '../contract.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

export const pt: Language = { tag: 'pt', name: 'Portuguese', sentences, tokens };

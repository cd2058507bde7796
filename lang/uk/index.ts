import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const uk: Language = { tag: 'uk', name: 'Ukrainian', sentences };

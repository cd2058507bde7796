import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const nl: Language = { tag: 'nl', name: 'Dutch', sentences };

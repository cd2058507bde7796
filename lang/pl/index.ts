import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const pl: Language = { tag: 'pl', name: 'Polish', sentences };

import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const vi: Language = { tag: 'vi', name: 'Vietnamese', sentences };

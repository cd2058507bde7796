import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const ro: Language = { tag: 'ro', name: 'Romanian', sentences };

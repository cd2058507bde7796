import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const tr: Language = { tag: 'tr', name: 'Turkish', sentences };

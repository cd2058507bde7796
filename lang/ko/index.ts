import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const ko: Language = { tag: 'ko', name: 'Korean', sentences };

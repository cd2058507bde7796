import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const hi: Language = { tag: 'hi', name: 'Hindi', sentences };

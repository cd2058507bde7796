import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const cs: Language = { tag: 'cs', name: 'Czech', sentences };

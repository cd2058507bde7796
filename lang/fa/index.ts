import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const fa: Language = { tag: 'fa', name: 'Persian', sentences };

import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const el: Language = { tag: 'el', name: 'Greek', sentences };

import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const he: Language = { tag: 'he', name: 'Hebrew', sentences };

import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const sv: Language = { tag: 'sv', name: 'Swedish', sentences };

import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { numbers } from './numbers.js';
import { sentences } from './sentences.js';

export const cs: Language = { tag: 'cs', name: 'Czech', sentences, numbers, casualties };

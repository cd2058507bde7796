import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { numbers } from './numbers.js';
import { sentences } from './sentences.js';

export const hi: Language = { tag: 'hi', name: 'Hindi', sentences, numbers, casualties };

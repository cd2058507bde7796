import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { numbers } from './numbers.js';
import { sentences } from './sentences.js';
import { writing } from './writing.js';

export const he: Language = { tag: 'he', name: 'Hebrew', writing, sentences, numbers, casualties };

import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { numbers } from './numbers.js';
import { roles } from './roles.js';
import { sentences } from './sentences.js';

export const uk: Language = { tag: 'uk', name: 'Ukrainian', roles, sentences, numbers, casualties };

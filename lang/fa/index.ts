import type { Language } from '../contract.js';
import { casualties } from './casualties.js';
import { numbers } from './numbers.js';
import { roles } from './roles.js';
import { sentences } from './sentences.js';
import { writing } from './writing.js';

export const fa: Language = { tag: 'fa', name: 'Persian', writing, roles, sentences, numbers, casualties };

import type { Language } from '../contract.js';
import { sentences } from './sentences.js';

export const id: Language = { tag: 'id', name: 'Indonesian', sentences };

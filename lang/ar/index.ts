import type { Language } from '../contract.js';
import { dates } from './dates.js';

export const ar: Language = { tag: 'ar', name: 'Arabic', dates };

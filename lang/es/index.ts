import type { Language } from '../contract.js';
import { dates } from './dates.js';

export const es: Language = { tag: 'es', name: 'Spanish', dates };

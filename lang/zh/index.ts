import type { Language } from '../contract.js';
import { dates } from './dates.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';
import { variants } from './variants.js';

export const zh: Language = { tag: 'zh', name: 'Chinese', variants, dates, sentences, tokens };

import type { WritingData } from '../contract/writing.js';
import { traditionalPairs } from './characters.js';

export const writing: WritingData = { spaced: false, fold: traditionalPairs };

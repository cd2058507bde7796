import type { WritingData } from '../contract/writing.js';

export const writing: WritingData = {
  // Hamza carriers and the dots of ta marbuta are left out in hurried writing.
  fold: ['أا', 'إا', 'آا', 'ٱا', 'ةه', 'ؤو', 'ئي'],
  proclitics: [
    'و',
    'ف',
    'ب',
    'ل',
    'ك',
    'ال',
    'وال',
    'فال',
    'بال',
    'وبال',
    'لل',
    'ولل',
    'كال',
    'ول',
    'وب',
    'فل',
  ],
};

import type { TokenData } from '../contract/tokens.js';

export const tokens: TokenData = {
  before: ['într-', 'dintr-', 'printr-', 's-', 'n-', 'm-', 'l-', 'v-', 'ne-', 'le-', 'i-', 'c-'],
  after: ['-o', '-l', '-i', '-a', '-ul', '-lui', '-ului', '-urile', '-uri'],
};

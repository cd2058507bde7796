import type { TokenData } from '../contract/tokens.js';

// Words by Unicode's dictionary; names of the knowledge base stay whole.
export const tokens: TokenData = { unspaced: true };

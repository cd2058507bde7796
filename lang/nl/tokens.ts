import type { TokenData } from '../contract/tokens.js';

export const tokens: TokenData = { after: ["'s"] };

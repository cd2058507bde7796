import type { TokenData } from '../contract/tokens.js';

// The apostrophe sets the endings of a name off: Ankara'da, Türkiye'nin.
export const tokens: TokenData = { apostropheEndings: true };

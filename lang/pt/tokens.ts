import type { TokenData } from '../contract/tokens.js';

export const tokens: TokenData = {
  before: ["d'"],
  after: [
    '-se',
    '-lo',
    '-la',
    '-los',
    '-las',
    '-lhe',
    '-lhes',
    '-me',
    '-te',
    '-nos',
    '-no',
    '-na',
    '-o',
    '-a',
    '-os',
    '-as',
  ],
};

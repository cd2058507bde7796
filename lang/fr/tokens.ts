import type { TokenData } from '../contract/tokens.js';

export const tokens: TokenData = {
  before: ["l'", "d'", "j'", "m'", "t'", "s'", "c'", "n'", "qu'", "jusqu'", "lorsqu'", "puisqu'", "quoiqu'"],
  after: [
    '-t-il',
    '-t-elle',
    '-t-on',
    '-t-ils',
    '-t-elles',
    '-il',
    '-elle',
    '-on',
    '-ils',
    '-elles',
    '-je',
    '-nous',
    '-vous',
    '-ci',
    '-là',
  ],
};

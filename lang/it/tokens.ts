import type { TokenData } from '../contract/tokens.js';

export const tokens: TokenData = {
  before: [
    "l'",
    "un'",
    "dell'",
    "all'",
    "nell'",
    "sull'",
    "dall'",
    "d'",
    "c'",
    "quest'",
    "quell'",
    "s'",
    "n'",
    "m'",
    "t'",
    "v'",
    "com'",
    "dov'",
    "anch'",
    "mezz'",
    "bell'",
    "tutt'",
  ],
};

import { stage } from '../stage.js';

export const numbers = stage({
  name: 'numbers',
  version: '1',
  needs: ['text', 'sentences', 'tokens'],
  adds: ['numbers'],
  run: () => ({ numbers: [] }),
});

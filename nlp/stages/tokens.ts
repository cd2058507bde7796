import { stage } from '../stage.js';

export const tokens = stage({
  name: 'tokens',
  version: '1',
  needs: ['text', 'blocks', 'sentences'],
  adds: ['tokens'],
  run: () => ({ tokens: [] }),
});

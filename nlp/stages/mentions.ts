import { stage } from '../stage.js';

export const mentions = stage({
  name: 'mentions',
  version: '1',
  needs: ['text', 'blocks', 'sentences', 'tokens'],
  adds: ['mentions'],
  run: () => ({ mentions: [] }),
});

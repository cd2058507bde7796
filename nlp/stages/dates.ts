import { stage } from '../stage.js';

export const dates = stage({
  name: 'dates',
  version: '1',
  needs: ['text', 'metadata', 'sentences', 'tokens', 'numbers'],
  adds: ['dates'],
  run: () => ({ dates: [] }),
});

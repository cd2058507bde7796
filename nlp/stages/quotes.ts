import { stage } from '../stage.js';

export const quotes = stage({
  name: 'quotes',
  version: '1',
  needs: ['text', 'blocks', 'sentences', 'tokens', 'entities'],
  adds: ['quotes'],
  run: () => ({ quotes: [] }),
});

import { stage } from '../stage.js';

export const casualties = stage({
  name: 'casualties',
  version: '1',
  needs: ['text', 'blocks', 'metadata', 'sentences', 'tokens', 'numbers', 'dates', 'entities', 'quotes'],
  adds: ['casualties', 'casualtySummary'],
  run: () => ({ casualties: [], casualtySummary: {} }),
});

import { stage } from '../stage.js';

export const keywords = stage({
  name: 'keywords',
  version: '1',
  needs: ['text', 'blocks', 'sentences', 'tokens', 'entities'],
  adds: ['keywords'],
  run: () => ({ keywords: [] }),
});

import { stage } from '../stage.js';

export const entities = stage({
  name: 'entities',
  version: '1',
  needs: ['text', 'blocks', 'language', 'sentences', 'mentions'],
  adds: ['entities'],
  run: () => ({ entities: [] }),
});

import { stage } from '../stage.js';

export const sentences = stage({
  name: 'sentences',
  version: '1',
  needs: ['text', 'blocks', 'language'],
  adds: ['sentences'],
  run: () => ({ sentences: [] }),
});

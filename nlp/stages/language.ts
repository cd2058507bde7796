import { emptyLayers } from '../empty-layers.js';
import { stage } from '../stage.js';

export const language = stage({
  name: 'language',
  version: '1',
  needs: ['text', 'blocks', 'metadata', 'url'],
  adds: ['language'],
  run: () => ({ language: emptyLayers.language }),
});

import { stage } from '../stage.js';

export const fingerprint = stage({
  name: 'fingerprint',
  version: '1',
  needs: ['text', 'blocks', 'tokens'],
  adds: ['fingerprint'],
  run: () => ({ fingerprint: null }),
});

import { setTimeout as sleep } from 'node:timers/promises';
import { LOCK_MS } from '../fleet.js';
import { struckServer } from './struck-server.js';

/** The server stands still for longer than locks last, its connections open: every job in hand looks abandoned. */
export const serverFrozen = struckServer({
  blows: 2,
  async strike(server) {
    server.freeze();
    await sleep(LOCK_MS + 2_000);
    server.thaw();
  },
});

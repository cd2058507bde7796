import { KILLS, LONG } from '../settings.js';
import { struckServer } from './struck-server.js';

/** The queue's server is killed in mid-work and started again with what it had written. */
export const serverKilled = struckServer({
  blows: LONG ? Math.round(KILLS / 5) : 2,
  strike: (server) => server.restart('SIGKILL'),
});

import type { LastingServer } from '../../servers/server.js';
import { type Event, secondsSince } from '../event.js';
import { startFleet } from '../fleet.js';
import { emitted, enqueueAll } from '../ground.js';
import { reports } from '../reports.js';

/** Documents that are emitted between two blows. */
const BETWEEN = 25;

interface Blows {
  readonly blows: number;
  /** Resolves when the server works again. */
  strike(server: LastingServer): Promise<unknown>;
}

/** An event that strikes the queue's server again and again while workers work. */
export function struckServer({ blows, strike }: Blows): Event {
  return async (ground, { server, workers }) => {
    const all = reports(blows * BETWEEN + 30);
    await enqueueAll(ground, all);
    const fleet = startFleet(ground, workers);
    let blow = 0;
    for (let nth = 1; nth <= blows; nth++) {
      await emitted(ground, nth * BETWEEN - 10);
      blow = performance.now();
      await strike(server!);
    }
    await fleet.finished();
    return { acknowledged: all, recovery: secondsSince(blow) };
  };
}

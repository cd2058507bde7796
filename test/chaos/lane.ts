import type { Backend } from './backends.js';
import type { Outcome } from './event.js';
import { openGround } from './ground.js';
import { judge, type Verdict } from './verdict.js';

/** The end of one event. */
export interface Ending extends Outcome {
  readonly verdict: Verdict;
}

export interface Lane {
  readonly endings: ReadonlyMap<string, Promise<Ending>>;
  /** Stops the server. */
  stop(): Promise<void>;
}

/** Starts the events of a backend, one after another, each also where the one before has failed. */
export function startLane({ start, workers, events }: Backend): Lane {
  const starting = start();
  const endings = new Map<string, Promise<Ending>>();
  let before: Promise<unknown> = starting;
  for (const [title, event] of Object.entries(events)) {
    const ending = before.then(async () => {
      const server = await starting;
      const ground = openGround(server?.url ?? '');
      try {
        const outcome = await event(ground, { server, workers });
        return { ...outcome, verdict: await judge(ground, outcome) };
      } finally {
        ground.remove();
      }
    });
    endings.set(title, ending);
    before = ending.catch(() => undefined);
  }
  return {
    endings,
    async stop() {
      await before;
      await (await starting)?.stop();
    },
  };
}

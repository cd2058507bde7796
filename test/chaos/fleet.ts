import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import type { Ground } from './ground.js';
import { LONG } from './settings.js';

const PROGRAM = fileURLToPath(new URL('./worker-process.mjs', import.meta.url));
/** A dead worker's jobs come back after this; a live one's event loop must never be blocked for as long. */
export const LOCK_MS = 3_000;
/** What hangs fails its event instead of holding up the run. */
const LIMIT_MS = LONG ? 3_600_000 : 150_000;

/** Worker processes that end by themselves when the queue is empty. */
export interface Fleet {
  /** Kills the oldest process with SIGKILL and starts another. */
  killOne(): Promise<void>;
  /** Waits until every process has ended in order. */
  finished(): Promise<void>;
}

interface WorkerProcess {
  readonly child: ChildProcess;
  readonly exited: Promise<unknown[]>;
}

/** Starts `size` worker processes on the ground; `flags` are for Node. */
export function startFleet({ env }: Ground, size: number, flags: readonly string[] = []): Fleet {
  const start = (): WorkerProcess => {
    const child = spawn(process.execPath, [...flags, PROGRAM, String(LOCK_MS)], {
      env: { PATH: process.env.PATH ?? '', ...env, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    // A test that fails must not leave workers behind.
    const last = () => child.kill('SIGKILL');
    process.once('exit', last);
    return { child, exited: once(child, 'exit').finally(() => process.off('exit', last)) };
  };
  const alive = Array.from({ length: size }, start);
  return {
    async killOne() {
      const { child, exited } = alive.shift()!;
      child.kill('SIGKILL');
      expect(await exited).toEqual([null, 'SIGKILL']);
      alive.push(start());
    },
    async finished() {
      const ends = await Promise.all(alive.map(({ exited }) => exited));
      expect(ends).toEqual(alive.map(() => [0, null]));
    },
  };
}

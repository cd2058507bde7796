import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { DeadLetter } from '../../queues/index.js';
import { glosswire } from '../cli/glosswire.js';
import { until } from '../conformance/until.js';
import { folderOfLines } from '../sinks/jsonl/folder-of-lines.js';
import { asLines, type Report } from './reports.js';

/** A queue and a sink of its own for one event. */
export interface Ground {
  /** The environment of every process. */
  readonly env: Record<string, string>;
  /** The jsonl sink's folder. */
  readonly out: ReturnType<typeof folderOfLines>;
  /** Has something done before the ground is removed, last asked first. */
  before(removal: () => void): void;
  remove(): void;
}

/** A long time on any machine: what takes longer hangs. */
const LIMIT_MS = 120_000;

/** New folders, on the given server or embedded where the URL is empty. */
export function openGround(queueUrl: string): Ground {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-chaos-'));
  const out = join(folder, 'out');
  mkdirSync(out);
  const removals: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true })];
  return {
    env: {
      QUEUE_URL: queueUrl,
      GLOSSWIRE_PREFIX: `chaos-${folder.slice(-6)}`,
      GLOSSWIRE_DATA: join(folder, 'data'),
      GLOSSWIRE_SINKS: `jsonl:${out}`,
      GLOSSWIRE_THREADS: '2',
      LOG_LEVEL: 'warn',
    },
    out: folderOfLines(out),
    before: (removal) => removals.unshift(removal),
    remove() {
      for (const removal of removals) removal();
    },
  };
}

/** Enqueues with the real program, which must take all of them. */
export async function enqueueAll({ env }: Ground, all: readonly Report[]): Promise<{ duplicates: number }> {
  const { code, stdout, stderr } = await glosswire(['enqueue', '-', '--json'], { env, input: asLines(all) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { enqueued, duplicates } = JSON.parse(stdout);
  expect(enqueued + duplicates).toBe(all.length);
  return { duplicates };
}

/** What `glosswire dead list` shows. */
export async function deadLetters({ env }: Ground): Promise<DeadLetter[]> {
  const { stdout } = await glosswire(['dead', 'list', '--json', '--limit', '10000'], { env });
  return JSON.parse(stdout);
}

/** Waits until the sink holds this many documents. */
export function emitted({ out }: Ground, count: number): Promise<boolean> {
  return until(`${count} documents emitted`, () => out.documents().length >= count, LIMIT_MS);
}

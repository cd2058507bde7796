import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

const MAIN = resolve('dist/cli/main.js');
/** A program that hangs fails its test instead of holding up the run. */
const LIMIT_MS = 90_000;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Wishes {
  env?: Record<string, string>;
  /** What it reads from standard input; without it, standard input is empty. */
  input?: string | Uint8Array;
  cwd?: string;
  /** A file descriptor to be its standard output; what goes there is not read. */
  stdout?: number;
  /** Milliseconds after which it counts as hanging. */
  limitMs?: number;
}

/** Only what the program needs of this process's environment: a test must not depend on the developer's settings. */
function environment(more: Record<string, string> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? '', GLOSSWIRE_THREADS: '1', NO_COLOR: '1', ...more };
}

/** Starts the compiled program, as an installed one runs. */
export function start(
  args: readonly string[],
  { env, cwd, stdout, limitMs = LIMIT_MS }: Wishes = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [MAIN, ...args], {
    env: environment(env),
    cwd,
    timeout: limitMs,
    killSignal: 'SIGKILL',
    stdio: ['pipe', stdout ?? 'pipe', 'pipe'],
  }) as ChildProcessWithoutNullStreams;
}

/** Runs the compiled program to its end. */
export async function glosswire(args: readonly string[], wishes: Wishes = {}): Promise<Ended> {
  const child = start(args, wishes);
  child.stdin.on('error', () => {});
  child.stdin.end(wishes.input ?? '');
  return ended(child);
}

/** What a started program says until it ends. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  // Null where standard output is a file of the test's own.
  (child.stdout as Readable | null)?.on('data', (part: Buffer) => stdout.push(part));
  child.stderr.on('data', (part: Buffer) => stderr.push(part));
  return new Promise((done, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      done({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}

/** Resolves with the first match of `pattern` in what a stream says; rejects where it ends without. */
export function said(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<RegExpExecArray> {
  let heard = '';
  return new Promise((resolve, reject) => {
    stream.on('data', (part: Buffer) => {
      heard += part.toString();
      const match = pattern.exec(heard);
      if (match) resolve(match);
    });
    stream.on('end', () => reject(new Error(`${pattern} was never said, but: ${heard}`)));
  });
}

/** The documents of a `--json` run. */
export function documentsOf({
  stdout,
}: Ended): { text: string; source: { id: string | null; file: string; item: number | null } }[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

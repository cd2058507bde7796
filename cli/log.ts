import { pino } from 'pino';
import type { Config } from '../config.js';
import { withoutSecrets } from '../errors.js';
import { createLogger, type Logger } from '../workers/logger.js';
import { errorColours } from './output/terminal.js';
import { printable } from './output/text.js';

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: errorColours.yellow('warn'),
  50: errorColours.red('error'),
  60: errorColours.red('fatal'),
};
/** What every line has, and a person at a terminal knows. */
const USUAL = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'name']);

/** The log of a long-running command, on standard error: JSON lines for machines, short lines for a terminal. */
export function createLog({ logLevel }: Config): Logger {
  if (process.stderr.isTTY !== true) return createLogger(logLevel);
  return pino(
    { level: logLevel },
    { write: (line: string) => process.stderr.write(`${readable(withoutSecrets(line))}\n`) },
  );
}

const REPEAT_MS = 10_000;

/**
 * Logs the faults of a queue, each once in ten seconds with how often it came: a server that is down fails every try
 * of every worker in the same words.
 */
export function queueFaults(log: Logger, now: () => number = Date.now): (error: Error) => void {
  const seen = new Map<string, { since: number; more: number }>();
  return ({ message }) => {
    const known = seen.get(message);
    if (known !== undefined && now() - known.since < REPEAT_MS) {
      known.more++;
      return;
    }
    if (seen.size > 100) seen.clear();
    seen.set(message, { since: now(), more: 0 });
    log.error(
      { error: message, ...(known && known.more > 0 ? { repeated: known.more } : {}) },
      'the queue failed',
    );
  };
}

/** One JSON log line for a person: time of day, level, message, then what else it says. */
export function readable(line: string): string {
  const entry = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(entry)
    .filter(([key]) => !USUAL.has(key))
    .map(([key, value]) => `${errorColours.dim(`${key}=`)}${printable(describe(value))}`);
  const time = new Date(Number(entry.time)).toTimeString().slice(0, 8);
  const message = printable(String(entry.msg ?? ''));
  return [errorColours.dim(time), LEVELS[Number(entry.level)] ?? '', message, ...rest]
    .filter(Boolean)
    .join(' ');
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  const message = (value as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : (JSON.stringify(value) ?? '');
}

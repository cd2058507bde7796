import { UnrecoverableError } from 'bullmq';
import { describeError, GlosswireError } from '../errors.js';

/**
 * A string that every backend can store: lone surrogates become U+FFFD and NUL goes. PostgreSQL refuses both, and
 * one such string rejects a whole bulk add or, in an error message, leaves its job active for ever.
 */
export function cleanText(text: string): string {
  const formed = text.toWellFormed();
  return formed.includes('\0') ? formed.replaceAll('\0', '') : formed;
}

/** A copy of a JSON value (keys too) with every string cleaned; the value itself where nothing was to be cleaned. */
export function cleanJson<T>(value: T): T {
  const json = JSON.stringify(value);
  if (json === undefined) return value;
  // JSON.stringify escapes NUL and lone surrogates and nothing else in these ranges, so most values stop here.
  if (!/\\u(0000|d[89a-f])/i.test(json)) return value;
  return JSON.parse(json, (_key, item) => cleanItem(item));
}

function cleanItem(item: unknown): unknown {
  if (typeof item === 'string') return cleanText(item);
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return item;
  const keys = Object.keys(item);
  if (keys.every((key) => cleanText(key) === key)) return item;
  return Object.fromEntries(keys.map((key) => [cleanText(key), (item as Record<string, unknown>)[key]]));
}

/**
 * The error that a job may fail with: `code: message`, storable by every backend, and unrecoverable (no further
 * attempt) where it is permanent. Whatever else BullMQ throws through a processor (delays, rate limits) passes as is.
 */
export function jobError(thrown: unknown): Error {
  const permanent = thrown instanceof GlosswireError && thrown.permanent;
  const message = cleanText(describeError(thrown));
  const stack = thrown instanceof Error && thrown.stack !== undefined ? cleanText(thrown.stack) : undefined;
  if (thrown instanceof Error && !permanent && thrown.message === message && thrown.stack === stack) {
    return thrown;
  }
  const error =
    permanent || (thrown instanceof Error && thrown.name === 'UnrecoverableError')
      ? new UnrecoverableError(message)
      : new Error(message, { cause: thrown });
  if (stack !== undefined) error.stack = stack;
  return error;
}

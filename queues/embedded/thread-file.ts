import { existsSync } from 'node:fs';

/**
 * Where the compiled database thread is. Compiled code has it as a neighbour; sources (the tests) take it from
 * dist/, since a thread of Node cannot load TypeScript.
 */
export function threadFile(): URL {
  const beside = new URL('./database-thread.js', import.meta.url);
  return existsSync(beside)
    ? beside
    : new URL('../../dist/queues/embedded/database-thread.js', import.meta.url);
}

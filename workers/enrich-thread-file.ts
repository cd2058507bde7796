import { existsSync } from 'node:fs';

/**
 * Where the compiled enrich-thread.js is. Compiled code has it one folder up; sources (the tests) take it from dist/,
 * since a thread of Node cannot load TypeScript.
 */
export function enrichThreadFile(): URL {
  const built = new URL('../enrich-thread.js', import.meta.url);
  return existsSync(built) ? built : new URL('../dist/enrich-thread.js', import.meta.url);
}

import { readFileSync } from 'node:fs';

/** The version in package.json, which lies beside the sources and one folder above the compiled code. */
export const version: string = readVersion();

function readVersion(): string {
  for (const path of ['./package.json', '../package.json']) {
    try {
      return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).version;
    } catch {
      // Not here: this is dist/, or the sources.
    }
  }
  return '0.0.0';
}

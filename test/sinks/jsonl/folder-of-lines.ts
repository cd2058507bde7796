import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EnrichedDocument } from '../../../schemas/index.js';

/** A folder that a jsonl sink writes to (a new temporary one by default), seen as its consumers see it. */
export function folderOfLines(path = mkdtempSync(join(tmpdir(), 'glosswire-jsonl-'))) {
  const files = () =>
    readdirSync(path)
      .filter((name) => name.endsWith('.jsonl'))
      .sort();
  return {
    path,
    files,
    /** Every whole line of every file, parsed. */
    documents: (): EnrichedDocument[] =>
      files().flatMap((name) =>
        readFileSync(join(path, name), 'utf8')
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line)),
      ),
    /** What follows the last line break of each file. */
    tails: () => files().map((name) => readFileSync(join(path, name), 'utf8').split('\n').at(-1)),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

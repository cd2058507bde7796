import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { GlosswireError } from '../errors.js';

const checkpointFile = z.strictObject({ inputs: z.array(z.string()), done: z.int().min(0) });

/** Far more than any command line holds; a larger file is the archive itself, named by mistake. */
const MAX_BYTES = 4_000_000;

/** How far a long `enqueue` has come: a file that outlives the process. */
export interface Checkpoint {
  /** Items of the inputs, in the order they are read, that an earlier run has put on the queue or reported. */
  readonly done: number;
  /** Sets how many are done now; in one step, so that a crash leaves the old or the new number. */
  save(done: number): Promise<void>;
}

/**
 * Opens the checkpoint in `path`; a file that does not exist is a beginning. Throws `E_CHECKPOINT_INVALID` for one that
 * belongs to other inputs: its number would leave out articles.
 */
export async function openCheckpoint(path: string, inputs: readonly string[]): Promise<Checkpoint> {
  const size = await stat(path).then(
    (info) => info.size,
    () => 0,
  );
  if (size > MAX_BYTES) throw invalid(path, 'is no checkpoint');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw invalid(path, `cannot be read (${error.message})`);
  });
  const known = text === null ? { inputs, done: 0 } : parse(text, path);
  if (known.inputs.join('\n') !== inputs.join('\n')) {
    throw invalid(path, `belongs to other inputs: ${known.inputs.slice(0, 5).join(' ')}`);
  }
  return {
    done: known.done,
    async save(done) {
      const draft = `${path}.${process.pid}.tmp`;
      await writeFile(draft, JSON.stringify({ inputs, done }));
      await rename(draft, path);
    },
  };
}

function parse(text: string, path: string): z.infer<typeof checkpointFile> {
  try {
    return checkpointFile.parse(JSON.parse(text));
  } catch {
    throw invalid(path, 'is no checkpoint');
  }
}

const invalid = (path: string, what: string): GlosswireError =>
  new GlosswireError(
    'E_CHECKPOINT_INVALID',
    `The checkpoint ${path} ${what}. Name the same inputs in the same order, another file, or delete it to begin again.`,
  );

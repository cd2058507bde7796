import { join } from 'node:path';
import type { Config } from '../config.js';
import { openSeenFile, type SeenFile } from '../extract/fetch/seen.js';
import { sha256 } from '../schemas/index.js';
import type { Queues } from './with-queues.js';

/**
 * What earlier runs have put on this queue: a file in the data folder for each queue, since what one queue has seen is
 * new to another.
 */
export function openSeen({ dataFolder, prefix }: Config, { backend }: Queues): Promise<SeenFile> {
  // The embedded queue moves with its folder, and is the only one there.
  const queue = backend.kind === 'embedded' ? '' : `-${sha256(`${backend.place}\n${prefix}`).slice(0, 12)}`;
  return openSeenFile(join(dataFolder, `seen${queue}.jsonl`));
}

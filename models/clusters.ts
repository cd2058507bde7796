import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unpackClusters } from './clusters-file.js';
import type { WordClusters } from './contract.js';

/** The shipped clusters of English words; models/build makes them. */
export const CLUSTERS_FILE = fileURLToPath(new URL('./clusters/words.clusters.gz', import.meta.url));

/** Reads the shipped word clusters (some 50 ms, 3 MB of memory). Throws `E_MODEL_INVALID` for a damaged file. */
export function loadClusters(): WordClusters {
  return unpackClusters(readFileSync(CLUSTERS_FILE), CLUSTERS_FILE);
}

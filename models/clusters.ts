import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackClusters } from './clusters-file.js';
import type { WordClusters } from './contract.js';

/** The shipped clusters of words, `<name>.clusters.gz`; models/build makes them. */
const CLUSTER_FOLDER = fileURLToPath(new URL('./clusters/', import.meta.url));
const SUFFIX = '.clusters.gz';
const SHARED = 'words';

/** The paths of all shipped files of clusters. */
export function clusterFiles(): string[] {
  const files = readdirSync(CLUSTER_FOLDER).filter((file) => file.endsWith(SUFFIX));
  return files.sort().map((file) => join(CLUSTER_FOLDER, file));
}

/** The file that a language's tagger uses: of a dictionary of the language (ja, ko), else of English words. */
export function clusterFileFor(tag: string): string {
  const own = join(CLUSTER_FOLDER, `${tag}${SUFFIX}`);
  return existsSync(own) ? own : join(CLUSTER_FOLDER, `${SHARED}${SUFFIX}`);
}

/** Reads a file of word clusters (some 50 ms, 2 to 6 MB of memory). Throws `E_MODEL_INVALID` for a damaged file. */
export function loadClusters(file: string): WordClusters {
  return unpackClusters(readFileSync(file), file);
}

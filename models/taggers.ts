import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clusterFileFor, clusterFiles, loadClusters } from './clusters.js';
import type { TaggerModel, Taggers, WordClusters } from './contract.js';
import { unpackTagger } from './tagger-file.js';
import { sharedTagger } from './tagger-languages.js';

/** Where the shipped models lie: `<name>.tagger.gz`. */
export const TAGGER_FOLDER = fileURLToPath(new URL('./taggers/', import.meta.url));
const SUFFIX = '.tagger.gz';

/** File name of a model. */
export const taggerFile = (name: string): string => `${name}${SUFFIX}`;

/**
 * The taggers in a folder, named by the primary tag that they serve, `multi` for the languages that share one. Each is
 * unpacked (some 10 ms, `multi` 60) when one of its languages is first asked for; that throws `E_MODEL_INVALID` for a
 * file that cannot be used. `labels` are those of nlp/tagger.
 */
export function loadTaggers(labels: readonly string[], folder = TAGGER_FOLDER): Taggers {
  const hash = createHash('sha256');
  for (const file of clusterFiles()) hash.update(readFileSync(file));
  const packed = new Map<string, Buffer>();
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(SUFFIX)) : [];
  for (const file of files.sort()) {
    const bytes = readFileSync(join(folder, file));
    hash.update(file).update(bytes);
    packed.set(file.slice(0, -SUFFIX.length), bytes);
  }
  const models = new Map<string, TaggerModel>();
  const clusters = new Map<string, WordClusters>();
  const clustersFor = (name: string): WordClusters => {
    const file = clusterFileFor(name);
    const loaded = clusters.get(file) ?? loadClusters(file);
    clusters.set(file, loaded);
    return loaded;
  };
  const named = (name: string): TaggerModel | undefined => {
    const bytes = packed.get(name);
    if (bytes !== undefined) {
      const file = join(folder, taggerFile(name));
      models.set(
        name,
        unpackTagger(bytes, file, labels, () => clustersFor(name)),
      );
      packed.delete(name);
    }
    return models.get(name);
  };
  return {
    version: hash.digest('hex').slice(0, 16),
    modelFor(tag) {
      const primary = tag.split('-', 1)[0]!;
      const shared = sharedTagger(primary);
      return named(primary) ?? (shared === undefined ? undefined : named(shared));
    },
  };
}

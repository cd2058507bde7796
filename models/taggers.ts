import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TaggerModel, Taggers } from './contract.js';
import { unpackTagger } from './tagger-file.js';

/** Where the shipped models lie: `<name>.tagger.gz`. */
export const TAGGER_FOLDER = fileURLToPath(new URL('./taggers/', import.meta.url));
const SUFFIX = '.tagger.gz';

/** File name of a model. */
export const taggerFile = (name: string): string => `${name}${SUFFIX}`;

/**
 * The taggers in a folder, one a language, named by its primary tag. Each is unpacked (some 10 ms) when its language
 * is first asked for; that throws `E_MODEL_INVALID` for a file that cannot be used. `labels` are those of nlp/tagger.
 */
export function loadTaggers(labels: readonly string[], folder = TAGGER_FOLDER): Taggers {
  const hash = createHash('sha256');
  const packed = new Map<string, Buffer>();
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(SUFFIX)) : [];
  for (const file of files.sort()) {
    const bytes = readFileSync(join(folder, file));
    hash.update(file).update(bytes);
    packed.set(file.slice(0, -SUFFIX.length), bytes);
  }
  const models = new Map<string, TaggerModel>();
  return {
    version: hash.digest('hex').slice(0, 16),
    modelFor(tag) {
      const name = tag.split('-', 1)[0]!;
      const bytes = packed.get(name);
      if (bytes === undefined) return models.get(name);
      models.set(name, unpackTagger(bytes, join(folder, taggerFile(name)), labels));
      packed.delete(name);
      return models.get(name);
    },
  };
}

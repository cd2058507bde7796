import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { parseEntity } from '../files.js';
import { segmentBytes } from '../segment.js';
import { SegmentBuilder } from '../segment-builder.js';
import { dumpLines } from './dump-lines.js';

export { geonamesImporter } from './geonames.js';
export { jrcNamesImporter } from './jrc-names.js';
export { type ImportProgress, runImport } from './run-import.js';
export { wikidataImporter } from './wikidata.js';

/**
 * Makes an index of JSONL files of entities, which loads without being parsed. The first line of an id counts; returns
 * how many entities there are and how many lines repeated one. Throws `E_KNOWLEDGE_INVALID` with file and line, and
 * `E_KNOWLEDGE_IMPORT` for a file that cannot be read.
 */
export async function indexEntities(
  files: readonly string[],
  out: string,
): Promise<{ entities: number; repeated: number }> {
  const builder = new SegmentBuilder();
  const ids = new Set<string>();
  let repeated = 0;
  for (const file of files) {
    let number = 0;
    for await (const { text } of dumpLines(file)) {
      const entity = parseEntity(text, file, ++number);
      if (entity === undefined) continue;
      if (ids.has(entity.id)) repeated++;
      else builder.add(entity);
      ids.add(entity.id);
    }
  }
  const handle = openSync(`${out}.new`, 'w');
  for (const chunk of segmentBytes(builder.finish())) {
    for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
  }
  closeSync(handle);
  renameSync(`${out}.new`, out);
  return { entities: ids.size, repeated };
}

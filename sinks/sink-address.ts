import { z } from 'zod';
import { parseOptions, parseSinkUrl } from './sink-url.js';

/** Where a sink that can be read keeps its documents. */
export type SinkAddress =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'stream'; readonly server: string; readonly stream: string }
  | { readonly kind: 'table'; readonly server: string; readonly table: string }
  | { readonly kind: 'embedded'; readonly table: string };

const TABLE = 'documents';

export const tableOption = z.object({ table: z.string().default(TABLE) });
export const streamOption = z.object({
  stream: z
    .string()
    .regex(/^[\w:{}.-]{1,100}$/)
    .default('glosswire:documents'),
});

/**
 * Where the sink of this URL keeps its documents, for a reader. Options that only writing needs are passed over. Throws
 * `E_SINK_CONFIG` where the URL cannot be read.
 */
export function sinkAddress(url: string): SinkAddress {
  const scheme = url.slice(0, url.indexOf(':'));
  if (scheme === 'jsonl') {
    return { kind: 'folder', folder: parseOptions(url, z.object({}), 'jsonl:FOLDER').target };
  }
  if (scheme === 'embedded') {
    return { kind: 'embedded', table: parseOptions(url, z.object({}), 'embedded:[TABLE]').target || TABLE };
  }
  if (scheme.endsWith('-stream')) {
    const writing = z.object({ maxlen: z.string(), remember: z.string() }).partial();
    const shape = streamOption.extend(writing.shape);
    const schemes = { ours: scheme, server: serverScheme(scheme) };
    const { server, options } = parseSinkUrl(url, schemes, shape, `${scheme}://HOST[?stream=NAME]`);
    return { kind: 'stream', server, stream: options.stream };
  }
  const schemes = { ours: scheme, server: scheme };
  const form = `${scheme}://USER@HOST/DATABASE[?table=NAME]`;
  const { server, options } = parseSinkUrl(url, schemes, tableOption, form);
  return { kind: 'table', server, table: options.table };
}

/** `redis:` for `redis-stream:`, `rediss-cluster:` for `rediss-cluster-stream:`. */
export const serverScheme = (scheme: string): string => scheme.replace(/-stream$/, '');

import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { GlosswireError } from '../errors.js';
import type { WordClusters } from './contract.js';

/*
 * A file of word clusters is gzip over, in little endian:
 *   0  8 bytes  magic `GWCLUSTR`
 *   8  u32      version of the format, 1
 *  12  u32      number of clusters
 *  16  u32      number of words
 *   …  u8 × clusters   the coarse cluster of each
 *   …  u16 × words     the cluster of each word
 *   …  varints         hashes of the words in rising order, each less the one before
 *   …  32 bytes        SHA-256 of everything before
 */
const MAGIC = 'GWCLUSTR';
const VERSION = 1;
const FIXED = 20;
const DIGEST = 32;
const MAX_BYTES = 16 * 1024 * 1024;

/** What a file of clusters holds. */
export interface ClusterData {
  /** Unsigned 32-bit hash of each word (`hashText`), its cluster. */
  readonly entries: readonly (readonly [number, number])[];
  /** The coarse cluster of each cluster. */
  readonly parents: Uint8Array;
}

/** The bytes of a file of clusters. The same data give the same bytes. */
export function packClusters({ entries, parents }: ClusterData): Buffer {
  const sorted = [...entries].sort((a, b) => a[0] - b[0]);
  const fixed = Buffer.alloc(FIXED);
  fixed.write(MAGIC, 'latin1');
  fixed.writeUInt32LE(VERSION, 8);
  fixed.writeUInt32LE(parents.length, 12);
  fixed.writeUInt32LE(sorted.length, 16);
  const clusters = Buffer.alloc(sorted.length * 2);
  const hashes: number[] = [];
  let last = 0;
  for (const [index, [hash, cluster]] of sorted.entries()) {
    clusters.writeUInt16LE(cluster, index * 2);
    let step = hash - last;
    for (; step > 127; step = Math.floor(step / 128)) hashes.push((step % 128) + 128);
    hashes.push(step);
    last = hash;
  }
  const body = Buffer.concat([fixed, parents, clusters, Buffer.from(hashes)]);
  return gzipSync(Buffer.concat([body, sha256(body)]), { level: 9 });
}

/** The clusters in a file's bytes. Throws `E_MODEL_INVALID`, naming `file`, for bytes that are damaged or something else. */
export function unpackClusters(packed: Uint8Array, file: string): WordClusters {
  let bytes: Buffer;
  try {
    bytes = gunzipSync(packed, { maxOutputLength: MAX_BYTES });
  } catch (cause) {
    throw refused(file, 'cannot be unpacked', cause);
  }
  if (bytes.length < FIXED + DIGEST || bytes.toString('latin1', 0, 8) !== MAGIC)
    throw refused(file, 'are no word clusters');
  const body = bytes.subarray(0, -DIGEST);
  if (bytes.readUInt32LE(8) !== VERSION || !sha256(body).equals(bytes.subarray(-DIGEST)))
    throw refused(file, 'are damaged or of another version');
  const size = body.readUInt32LE(12);
  const words = body.readUInt32LE(16);
  const parents = body.subarray(FIXED, FIXED + size);
  const clusters = FIXED + size;
  const slots = 2 ** Math.ceil(Math.log2(words * 2));
  const keys = new Uint32Array(slots);
  const values = new Uint16Array(slots);
  let at = clusters + words * 2;
  let hash = 0;
  for (let index = 0; index < words; index++) {
    for (let scale = 1, more = true; more; scale *= 128) {
      const byte = body[at++]!;
      hash += (byte & 127) * scale;
      more = byte > 127;
    }
    let slot = hash & (slots - 1);
    while (values[slot] !== 0) slot = (slot + 1) & (slots - 1);
    keys[slot] = hash;
    values[slot] = body.readUInt16LE(clusters + index * 2) + 1;
  }
  return {
    version: bytes.toString('hex', bytes.length - DIGEST, bytes.length - DIGEST + 8),
    fine(word) {
      const key = word >>> 0;
      for (let slot = key & (slots - 1); values[slot] !== 0; slot = (slot + 1) & (slots - 1))
        if (keys[slot] === key) return values[slot]!;
      return 0;
    },
    coarse: (fine) => (fine === 0 ? 0 : parents[fine - 1]! + 1),
  };
}

function refused(file: string, fault: string, cause?: unknown): GlosswireError {
  return new GlosswireError('E_MODEL_INVALID', `The word clusters ${file} ${fault}. Install them again.`, {
    cause,
  });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

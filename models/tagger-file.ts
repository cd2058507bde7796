import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { GlosswireError } from '../errors.js';
import type { Calibration, TaggerModel, TaggerTemplate, WordClusters } from './contract.js';

/*
 * A tagger's file is gzip over, in little endian:
 *   0  8 bytes  magic `GWTAGGER`
 *   8  u16      version of the format, 2; 1 is the same without a calibration
 *  10  u16      bytes of the header that follows at 16
 *  12  u32      number of weights: labels × 2 ** bits
 *  16  header   JSON: {template, bits, labels, scale, calibration: {slope, bias},
 *                 clusters: version of the word clusters, where they are used}
 *   …  f32 × labels²   transitions, from × labels + to
 *   …  i8 × weights    the table, a row of labels a bucket
 *   …  32 bytes        SHA-256 of everything before
 */
const MAGIC = 'GWTAGGER';
const VERSION = 2;
const UNCALIBRATED_VERSION = 1;
const FIXED = 16;
const DIGEST = 32;
/** A file that unpacks to more is no tagger: the largest that training makes is 2 ** 20 rows. */
const MAX_BYTES = 64 * 1024 * 1024;

const TEMPLATES: ReadonlySet<string> = new Set<TaggerTemplate>(['words-2', 'letters', 'letters-lexicon']);

interface Header {
  readonly template: TaggerTemplate;
  readonly bits: number;
  readonly labels: readonly string[];
  readonly scale: number;
  readonly calibration?: Calibration | undefined;
  readonly clusters?: string | undefined;
}

/** The bytes of a model's file. `labels` names the rows' columns. The same model gives the same bytes. */
export function packTagger(model: TaggerModel, labels: readonly string[]): Buffer {
  const { template, bits, scale, calibration, transitions, weights, clusters } = model;
  const header = Buffer.from(
    JSON.stringify({
      template,
      bits,
      labels,
      scale,
      calibration,
      clusters: clusters?.version,
    } satisfies Header),
  );
  const fixed = Buffer.alloc(FIXED);
  fixed.write(MAGIC, 'latin1');
  fixed.writeUInt16LE(VERSION, 8);
  fixed.writeUInt16LE(header.length, 10);
  fixed.writeUInt32LE(weights.length, 12);
  const steps = Buffer.alloc(transitions.length * 4);
  for (const [index, value] of transitions.entries()) steps.writeFloatLE(value, index * 4);
  const body = Buffer.concat([
    fixed,
    header,
    steps,
    Buffer.from(weights.buffer, weights.byteOffset, weights.length),
  ]);
  return gzipSync(Buffer.concat([body, sha256(body)]), { level: 9 });
}

/**
 * The model in a file's bytes. `labels` are those that the decoder knows; `clusters` is called for a model that was
 * trained with word clusters. Throws `E_MODEL_INVALID`, naming `file`, for bytes that are damaged, no tagger, of another
 * version, or made for other labels, templates or clusters.
 */
export function unpackTagger(
  packed: Uint8Array,
  file: string,
  labels: readonly string[],
  clusters: () => WordClusters,
): TaggerModel {
  const refuse = (fault: string, cause?: unknown): never => {
    throw new GlosswireError(
      'E_MODEL_INVALID',
      `The tagger ${file} ${fault}. Install it again or train it anew.`,
      {
        cause,
      },
    );
  };
  let bytes: Buffer;
  try {
    bytes = gunzipSync(packed, { maxOutputLength: MAX_BYTES });
  } catch (cause) {
    return refuse('is damaged: it cannot be unpacked', cause);
  }
  if (bytes.length < FIXED + DIGEST || bytes.toString('latin1', 0, 8) !== MAGIC) refuse('is no tagger');
  const version = bytes.readUInt16LE(8);
  if (version !== VERSION && version !== UNCALIBRATED_VERSION)
    refuse(`has version ${version} of the format, and this release reads ${VERSION}`);
  const body = bytes.subarray(0, -DIGEST);
  if (!sha256(body).equals(bytes.subarray(-DIGEST))) refuse('is damaged: its checksum does not match');
  const header = readHeader(body);
  if (header === undefined || JSON.stringify(header.labels) !== JSON.stringify(labels))
    return refuse('was made for another set of labels');
  if (!TEMPLATES.has(header.template))
    refuse(`needs the features "${header.template}", which this release does not have`);
  const steps = FIXED + body.readUInt16LE(10);
  const table = steps + 4 * labels.length ** 2;
  const size = body.readUInt32LE(12);
  if (size !== labels.length * 2 ** header.bits || body.length !== table + size)
    refuse('has the wrong length');
  const transitions = Float32Array.from({ length: labels.length ** 2 }, (_, index) =>
    body.readFloatLE(steps + 4 * index),
  );
  const weights = new Int8Array(body.buffer, body.byteOffset + table, size);
  const { template, bits, scale, calibration } = header;
  const model = { template, bits, scale, calibration, transitions, weights };
  if (header.clusters === undefined) return model;
  const known = clusters();
  if (known.version !== header.clusters) refuse('was trained with other word clusters');
  return { ...model, clusters: known };
}

function readHeader(body: Buffer): Header | undefined {
  try {
    return JSON.parse(body.toString('utf8', FIXED, FIXED + body.readUInt16LE(10))) as Header;
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

import { GlosswireError } from '../errors.js';

/** A file of this kind begins so; the number is raised when the layout changes. */
const MAGIC = 'GWKNOW03';
const ALIGN = 8;

/** What is known of a name's spelling, as bits. */
export const nameFlag = {
  primary: 1,
  weak: 2,
  /** An acronym: the text must have it in capitals. */
  capitals: 4,
  /** The text must begin it with a capital. */
  initial: 8,
  /** An Arabic name without its article: counts only after the article. */
  articleLess: 16,
  /** An inflected form made by rule. */
  inflected: 32,
  /** Begins with an article: the word behind it keeps its capital (El País is a paper, “El país” the country). */
  afterArticle: 64,
} as const;

/**
 * Entities and their names as typed arrays over one buffer: what `knowledge/segment-builder.ts` lays out once is read
 * from disk and used as it is, shared between threads, without a parse. Texts stay UTF-8 until one is asked for.
 */
export interface Segment {
  readonly version: string;
  readonly size: number;
  /** Distinct language tags of names; `details >> 8` is an index here. */
  readonly languages: readonly string[];
  /** Senses of the names whose hash `a` begins with bits i: `[buckets[i], buckets[i + 1])`, in order of hash b. */
  readonly buckets: Uint32Array;
  /** Hash b, entity, and flags | language << 8 of each sense. */
  readonly hashes: Int32Array;
  readonly entities: Uint32Array;
  readonly details: Uint16Array;
  /** Open addressing: hash b of a name's head, and the lengths of names that begin so (bit n-1 for n parts). */
  readonly headHashes: Int32Array;
  readonly headMasks: Int32Array;
  /** Entity by id: open addressing, entity + 1. */
  readonly idSlots: Uint32Array;
  /** The entities that are people. */
  readonly people: Uint32Array;
  /** How often the news means an entity, in people it concerns. */
  readonly masses: Float32Array;
  /** Where each entity's JSON begins in `texts`; one more for the end. */
  readonly starts: Uint32Array;
  readonly texts: Uint8Array;
}

const SECTIONS = {
  buckets: Uint32Array,
  hashes: Int32Array,
  entities: Uint32Array,
  details: Uint16Array,
  headHashes: Int32Array,
  headMasks: Int32Array,
  idSlots: Uint32Array,
  people: Uint32Array,
  masses: Float32Array,
  starts: Uint32Array,
  texts: Uint8Array,
} as const;
type SectionName = keyof typeof SECTIONS;

interface Header {
  readonly version: string;
  readonly size: number;
  readonly languages: readonly string[];
  /** First byte (from the end of the header) and number of elements of each section. */
  readonly sections: Readonly<Record<SectionName, readonly [number, number]>>;
}

/** The bytes of a segment, as a list of chunks to write one after the other. */
export function segmentBytes(segment: Segment): Uint8Array[] {
  let offset = 0;
  const sections = {} as Record<SectionName, [number, number]>;
  const chunks: Uint8Array[] = [];
  for (const name of Object.keys(SECTIONS) as SectionName[]) {
    const { buffer, byteOffset, byteLength, length } = segment[name];
    sections[name] = [offset, length];
    const padding = (ALIGN - (byteLength % ALIGN)) % ALIGN;
    chunks.push(new Uint8Array(buffer, byteOffset, byteLength), new Uint8Array(padding));
    offset += byteLength + padding;
  }
  const { version, size, languages } = segment;
  const json = Buffer.from(JSON.stringify({ version, size, languages, sections } satisfies Header));
  const header = Buffer.alloc(headerSize(json.length), ' ');
  header.write(MAGIC, 0, 'latin1');
  header.writeUInt32LE(json.length, 8);
  json.copy(header, 12);
  return [header, ...chunks];
}

const headerSize = (json: number): number => Math.ceil((12 + json) / ALIGN) * ALIGN;

/**
 * The segment in a buffer that holds the bytes of one file. Nothing is copied: the buffer may be shared between
 * threads. Throws `E_KNOWLEDGE_INVALID` for anything else than a segment of this version; `file` names it.
 */
export function openSegment(buffer: ArrayBuffer | SharedArrayBuffer, file: string): Segment {
  const bytes = Buffer.from(buffer as ArrayBuffer);
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw unusable(file, 'it is no knowledge index of this version of Glosswire');
  const length = bytes.readUInt32LE(8);
  const from = headerSize(length);
  let header: Header;
  try {
    header = JSON.parse(bytes.toString('utf8', 12, 12 + length)) as Header;
    const arrays = Object.entries(SECTIONS).map(([name, Type]) => {
      const [offset, count] = header.sections[name as SectionName];
      return [name, new Type(buffer as ArrayBuffer, from + offset, count)];
    });
    return Object.freeze({
      ...(Object.fromEntries(arrays) as Pick<Segment, SectionName>),
      version: header.version,
      size: header.size,
      languages: header.languages,
    });
  } catch (cause) {
    throw unusable(file, 'it is cut off or damaged', cause);
  }
}

/** True where a file's first bytes are those of a segment. */
export function isSegment(start: Uint8Array): boolean {
  return Buffer.from(start).toString('latin1', 0, MAGIC.length) === MAGIC;
}

function unusable(file: string, reason: string, cause?: unknown): GlosswireError {
  return new GlosswireError(
    'E_KNOWLEDGE_INVALID',
    `The knowledge index ${file} cannot be used: ${reason}. Make it again with \`glosswire knowledge index\`.`,
    { cause },
  );
}

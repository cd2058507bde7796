import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const GOOD =
  'Rescue teams reached the flooded village on Tuesday. Three people were killed and eleven injured, the ministry said.';
const page = (body: string) =>
  `<!DOCTYPE html><html><body><article><p>${GOOD}</p>${body}</article></body></html>`;

/** A file that something is wrong with, and what is said of it; null where it is enriched all the same. */
export interface BadInput {
  readonly name: string;
  readonly content: () => string | Uint8Array;
  /** Standard error, per article that fails. */
  readonly says: readonly RegExp[];
  /** Documents that come out of it. */
  readonly documents: number;
}

const MEGABYTE = 1024 * 1024;

export const badInputs: readonly BadInput[] = [
  { name: 'empty.html', content: () => '', says: [/^E_INPUT_EMPTY: .*empty\.html/], documents: 0 },
  {
    name: 'blank.txt',
    content: () => ' \n\t\n ',
    says: [/^E_(INPUT|EXTRACT)_EMPTY: .*blank\.txt/],
    documents: 0,
  },
  {
    name: 'photo.png',
    content: () =>
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 255]),
    says: [/^E_INPUT_BINARY: .*photo\.png/],
    documents: 0,
  },
  {
    name: 'huge.html',
    content: () => page(`<p>${'word '.repeat(10 * MEGABYTE)}</p>`),
    says: [/^E_INPUT_TOO_LARGE: .*huge\.html/],
    documents: 0,
  },
  {
    name: 'bomb.html.gz',
    content: () => gzipSync(Buffer.alloc(60 * MEGABYTE, 'word ')),
    says: [/^E_INPUT_TOO_LARGE: .*bomb\.html\.gz/],
    documents: 0,
  },
  {
    name: 'damaged.html.gz',
    content: () => gzipSync(page('<p>more</p>'.repeat(2_000))).subarray(0, 60),
    says: [/^E_INPUT_UNREADABLE: .*damaged\.html\.gz/],
    documents: 0,
  },
  {
    name: 'attributes.html',
    content: () => page(`<div ${Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ')}>x</div>`),
    says: [/^E_EXTRACT_LIMIT: .*attributes\.html/],
    documents: 0,
  },
  {
    name: 'nested.html',
    content: () => page(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`),
    says: [/^E_EXTRACT_LIMIT: .*nested\.html/],
    documents: 0,
  },
  {
    name: 'invalid-utf8.html',
    content: () => Buffer.concat([Buffer.from(page('')), Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xa0])]),
    says: [],
    documents: 1,
  },
  {
    name: 'lines.jsonl',
    content: () =>
      [
        JSON.stringify({ id: 'before', text: GOOD }),
        '{"text": "no end',
        JSON.stringify({ id: 'no-text', title: 'A title alone' }),
        JSON.stringify({ id: 'empty-text', text: '' }),
        JSON.stringify(['no', 'object']),
        // Escapes, as a producer writes what it cannot encode.
        `{"id": "dirty\\u0000id", "title": "lone \\ud800 and \\u0000", "text": "${GOOD} \\udfff\\u0000 end."}`,
        JSON.stringify({ id: 'unknown-language', text: 'ᐃᓄᒃᑎᑐᑦ ᐅᖃᐅᓯᖅ ᓄᓇᕗᒻᒥ ᐅᖃᐅᓯᐅᔪᖅ ᐊᒻᒪᓗ ᓯᓚᕐᔪᐊᒥ ᖃᐅᔨᒪᔭᐅᔪᖅ.' }),
        JSON.stringify({ id: 'after', text: `${GOOD} The road stays closed.` }),
      ].join('\n'),
    says: [
      /^E_INPUT_JSON: .*lines\.jsonl, line 2/,
      /^E_INPUT_JSON: .*lines\.jsonl, line 3/,
      /^E_(EXTRACT|INPUT)_EMPTY: .*lines\.jsonl, (article|line) 4/,
      /^E_INPUT_JSON: .*lines\.jsonl, line 5/,
    ],
    documents: 4,
  },
  { name: 'good.html', content: () => page(''), says: [], documents: 1 },
];

/** Writes the bad inputs and returns their paths, in order. */
export function writeBadInputs(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return badInputs.map(({ name, content }) => {
    const path = join(folder, name);
    writeFileSync(path, content());
    return path;
  });
}

// Writes models/clusters/{ja,ko}.clusters.gz: of each word of a morphological dictionary which parts of speech it may be.
// Words of the same parts of speech are a cluster; the bits of its coarse cluster say which kinds of name they are. From
// IPADIC (NAIST's licence, in kuromoji) and mecab-ko-dic (Apache 2.0, in kuromoji-ko). The same packages give the same
// files. `npm run build` of the project first.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packClusters } from '../../dist/models/clusters-file.js';
import { hashText } from '../../dist/nlp/tagger/hash.js';

const KOREAN_LONGEST = 5;

/** The parts of speech that each dictionary is read for; kinds of name first, as many as `names` says. */
const LEXICONS = {
  ja: {
    parts: [
      ...['surname', 'given name', 'person', 'place', 'country', 'organization', 'other name'],
      ...['noun', 'place suffix', 'person suffix', 'suffix', 'other', 'particle'],
    ],
    names: 7,
    words: () => entriesOf('kuromoji').map(([word, ...parts]) => [word, japanesePart(word, parts)]),
  },
  ko: {
    parts: [
      ...['person', 'place', 'other name'],
      ...['noun', 'noun of place', 'suffix', 'particle', 'counter', 'other'],
    ],
    names: 3,
    // Longer words are compounds: they would double the file, and their parts say the same.
    words: () =>
      entriesOf('kuromoji-ko')
        .filter(([word]) => /^[가-힣]+$/.test(word) && word.length <= KOREAN_LONGEST)
        .map(([word, tag, meaning]) => [word, koreanPart(tag, meaning)])
        .filter(([, part]) => part !== 'other'),
  },
};

/** The entries of a dictionary in kuromoji's format: the word, then its parts of speech. */
function entriesOf(name) {
  const { resolve } = createRequire(import.meta.url);
  const [folder] = resolve
    .paths(name)
    .map((path) => join(path, name, 'dict'))
    .filter(existsSync);
  const bytes = gunzipSync(readFileSync(join(folder, 'tid_pos.dat.gz')));
  return bytes
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => entry.split(','));
}

function japanesePart(word, [part, detail, kind, more]) {
  if (part === '名詞' && detail === '固有名詞') {
    if (kind === '人名') return { 姓: 'surname', 名: 'given name' }[more] ?? 'person';
    if (kind === '地域') return more === '国' ? 'country' : 'place';
    return kind === '組織' ? 'organization' : 'other name';
  }
  if (part === '名詞' && detail === '接尾')
    return { 地域: 'place suffix', 人名: 'person suffix' }[kind] ?? 'suffix';
  if (part === '名詞') return 'noun';
  if (!/^[ぁ-ん]+$/.test(word)) return part === '記号' ? undefined : 'other';
  return part === '助詞' || part === '助動詞' ? 'particle' : undefined;
}

function koreanPart(tag, meaning) {
  if (tag === 'NNP') return { 인명: 'person', 지명: 'place' }[meaning] ?? 'other name';
  if (tag === 'NNG') return meaning === '장소' ? 'noun of place' : 'noun';
  if (tag === 'XSN') return 'suffix';
  if (tag.startsWith('J')) return 'particle';
  return tag.startsWith('NNB') ? 'counter' : 'other';
}

for (const [language, { parts, names, words }] of Object.entries(LEXICONS)) {
  const masks = new Map();
  for (const [word, part] of words())
    if (part !== undefined && word !== '')
      masks.set(word, (masks.get(word) ?? 0) | (1 << parts.indexOf(part)));
  const classes = [...new Set(masks.values())].sort((a, b) => a - b);
  const index = new Map(classes.map((mask, at) => [mask, at]));
  const entries = new Map();
  for (const [word, mask] of masks) entries.set(hashText(word) >>> 0, index.get(mask));
  const packed = packClusters({
    entries: [...entries],
    parents: Uint8Array.from(classes, (mask) => mask & (2 ** names - 1)),
  });
  writeFileSync(new URL(`../clusters/${language}.clusters.gz`, import.meta.url), packed);
  console.log(
    `${language}.clusters.gz: ${entries.size} words, ${classes.length} clusters, ${packed.length} bytes`,
  );
}

/**
 * Universal Dependencies part of speech for each tag of jieba (the ICTCLAS tag set of the Peking University corpus),
 * by the longest prefix found here; what has none is `X`.
 */
const PARTS: Readonly<Record<string, string>> = {
  a: 'ADJ',
  ad: 'ADV',
  an: 'NOUN',
  b: 'ADJ',
  c: 'CCONJ',
  d: 'ADV',
  e: 'INTJ',
  f: 'ADP',
  g: 'NOUN',
  h: 'PART',
  i: 'NOUN',
  j: 'NOUN',
  k: 'PART',
  l: 'NOUN',
  m: 'NUM',
  n: 'NOUN',
  nr: 'PROPN',
  ns: 'PROPN',
  nt: 'PROPN',
  nz: 'PROPN',
  o: 'INTJ',
  p: 'ADP',
  q: 'NOUN',
  r: 'PRON',
  s: 'NOUN',
  t: 'NOUN',
  u: 'PART',
  v: 'VERB',
  vd: 'ADV',
  vn: 'NOUN',
  y: 'PART',
  z: 'ADJ',
  zg: 'ADV',
  eng: 'X',
};

export function partOfSpeech(tag: string): string {
  for (let end = tag.length; end > 0; end--) {
    const part = PARTS[tag.slice(0, end)];
    if (part !== undefined) return part;
  }
  return 'X';
}

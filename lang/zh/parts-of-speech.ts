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

/**
 * The part of speech of a word that jieba tagged. It tags single characters of foreign names it does not know as
 * persons (布 of 布林肯); those are no names by themselves.
 */
export function partOfSpeech(tag: string, word: string): string {
  if (tag === 'nr' && [...word].length === 1) return 'X';
  for (let end = tag.length; end > 0; end--) {
    const part = PARTS[tag.slice(0, end)];
    if (part !== undefined) return part;
  }
  return 'X';
}

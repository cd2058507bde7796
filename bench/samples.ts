import { existsSync } from 'node:fs';
import { readInput } from '../extract/inputs/read-input.js';
import type { ArticleInput } from '../schemas/index.js';

const SEED = '../shared/seeds/000_d71eb39f127b2f3d.txt';
const EXAMPLE = 'examples/zh-hans-landslide.txt';

/** The article that speed is measured on: the first real one where it is there, else a sample of ours. */
export async function sampleArticle(): Promise<{ name: string; article: ArticleInput }> {
  const name = existsSync(SEED) ? SEED : EXAMPLE;
  for await (const item of readInput({ file: name })) {
    if ('article' in item) return { name, article: item.article };
    throw item.error;
  }
  throw new Error(`${name} holds no article.`);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DATA_FOLDER } from '../../report.js';

export const ZYTE_FOLDER = `${DATA_FOLDER}/articles/zyte-html`;

export interface ZytePage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  /** The article body that its annotators took from the page. */
  readonly body: string;
}

/** The pages of Zyte's article extraction benchmark (MIT), with their ground truth. */
export function readZytePages(): ZytePage[] {
  const truth = JSON.parse(readFileSync(join(ZYTE_FOLDER, '../zyte-ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >;
  return Object.entries(truth).map(([id, { articleBody, url }]) => ({
    id,
    url,
    html: gunzipSync(readFileSync(join(ZYTE_FOLDER, `${id}.html.gz`))).toString('utf8'),
    body: articleBody,
  }));
}

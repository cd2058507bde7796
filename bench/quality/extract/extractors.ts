import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extract } from '../../../extract/index.js';

export interface Extractor {
  readonly name: string;
  /** The main text of a page, without its headline; the benchmark's texts have no captions either. */
  extractBody(html: string, url: string): string | Promise<string>;
}

/** Glosswire, and those peers that `npm ci` in bench/peers has installed. */
export async function extractors(): Promise<Extractor[]> {
  return [
    { name: 'glosswire', extractBody: (html, url) => glosswireBlocks(html, url, ['title', 'caption']) },
    ...(await peers()),
  ];
}

/** The text of Glosswire's blocks but for those of the kinds left out. */
export function glosswireBlocks(html: string, url: string, without: readonly string[]): string {
  const { text, blocks } = extract({ html, url, origin: emptyOrigin });
  const body = blocks.filter(({ kind }) => !without.includes(kind));
  return body.map(({ start, end }) => text.slice(start, end)).join('\n');
}

const emptyOrigin = {
  file: null,
  item: null,
  feed: null,
  retrievedAt: null,
  contentType: null,
  charset: null,
};

async function peers(): Promise<Extractor[]> {
  const manifest = resolve('bench/peers/package.json');
  if (!existsSync(resolve('bench/peers/node_modules'))) return [];
  const { resolve: find } = createRequire(manifest);
  const load = async (name: string) => import(pathToFileURL(find(name)).href);
  const [{ Readability }, { parseHTML }, sax, extractus] = await Promise.all(
    ['@mozilla/readability', 'linkedom', 'readabilitySAX', '@extractus/article-extractor'].map(load),
  );
  const textOf = (markup: string | undefined | null): string => {
    if (!markup) return '';
    const { document } = parseHTML(`<html><body>${markup}</body></html>`);
    return document.body.textContent;
  };
  return [
    {
      name: 'readability+linkedom',
      extractBody: (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? '',
    },
    {
      name: 'readabilitySAX',
      extractBody: (html) => textOf(sax.default.process(html, { type: 'html' }).html),
    },
    {
      name: '@extractus/article-extractor',
      extractBody: async (html, url) => textOf((await extractus.extractFromHtml(html, url))?.content),
    },
  ];
}

import { GlosswireError } from '../../errors.js';
import { decodeBytes } from '../charset/decode.js';
import { type FeedItem, readFeed } from '../feeds/feed.js';
import type { InputItem } from '../inputs/contract.js';
import { readInput } from '../inputs/read-input.js';
import { SNIFF_BYTES, sniff } from '../inputs/sniff.js';
import { defaultFetchOptions, type Fetched, Fetcher } from './fetcher.js';
import type { FetchOptions } from './options.js';

/** Fetches from any number of addresses; what it knows of a host (pace, robots.txt) holds for all of them. */
export interface ArticleFetcher {
  /**
   * The articles at an address: a page, a feed fanned out into its items (the pages behind summaries included), or
   * any other input that `readInput` takes. With `seen` it gives only what is new, and remembers an item once the
   * caller has come back for the next one; an item whose server failed is not remembered. Failures come as error
   * items; nothing is thrown.
   */
  articles(url: string): AsyncIterable<InputItem>;
  /** Ends its connections. */
  close(): Promise<void>;
}

/** An article fetcher; what `options` leaves out is as in `defaultFetchOptions`. */
export function openArticleFetcher(options: Partial<FetchOptions> = {}): ArticleFetcher {
  const given = { ...defaultFetchOptions, ...options };
  const fetcher = new Fetcher(given);
  return { articles: (url) => articlesAt(url, fetcher, given), close: () => fetcher.close() };
}

/** What `ArticleFetcher.articles` gives, for one address. */
export async function* fetchArticles(
  url: string,
  options: Partial<FetchOptions> = {},
): AsyncIterable<InputItem> {
  const fetcher = openArticleFetcher(options);
  try {
    yield* fetcher.articles(url);
  } finally {
    await fetcher.close();
  }
}

async function* articlesAt(url: string, fetcher: Fetcher, options: FetchOptions): AsyncIterable<InputItem> {
  const { seen } = options;
  try {
    const fetched = await fetcher.get(url, seen?.validators(url) ?? null);
    if (fetched === null) {
      if (seen) seen.skipped += 1;
      return;
    }
    const text = feedText(fetched);
    let whole = true;
    if (text === null) yield* pageArticles(fetched, options);
    else
      for await (const item of feedArticles(text, fetched, fetcher, options)) {
        if ('error' in item && !item.error.permanent) whole = false;
        yield item;
      }
    // A feed that is not asked for again would never give the items whose servers failed.
    if (whole) seen?.remember(url, fetched.validators);
  } catch (error) {
    yield* failure(error, options);
  }
}

/** What went wrong as an item; nothing where the caller itself gave up. */
function* failure(error: unknown, { signal }: FetchOptions): Iterable<InputItem> {
  if (!(error instanceof GlosswireError)) throw error;
  if (!signal?.aborted) yield { error };
}

function feedText({ bytes, contentType, url }: Fetched): string | null {
  // Compressed files and WARC are no feeds; decoding them as text would refuse them.
  if (
    bytes.length === 0 ||
    bytes[0] === 0x1f ||
    Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'WARC/'
  )
    return null;
  const { text } = decodeBytes(bytes, { contentType, name: url });
  return sniff(text.slice(0, SNIFF_BYTES), new URL(url).pathname) === 'feed' ? text : null;
}

async function* pageArticles(fetched: Fetched, { limits }: FetchOptions): AsyncIterable<InputItem> {
  const { url, bytes, contentType, retrievedAt } = fetched;
  for await (const item of readInput({ stream: once(bytes), name: url, contentType }, limits)) {
    if ('error' in item) yield item;
    else {
      const { article } = item;
      const origin = {
        ...article.origin,
        retrievedAt: article.origin?.retrievedAt ?? retrievedAt,
        file: null,
      };
      yield { article: { ...article, url: article.url ?? url, origin } };
    }
  }
}

async function* feedArticles(
  text: string,
  fetched: Fetched,
  fetcher: Fetcher,
  options: FetchOptions,
): AsyncIterable<InputItem> {
  const { seen, followSummaries, signal } = options;
  for (const [index, item] of readFeed(text, fetched.url).items.entries()) {
    if (signal?.aborted) return;
    if (seen?.hasItem(fetched.url, item.guid)) {
      seen.skipped += 1;
      continue;
    }
    const { url } = item.article;
    let toBeTriedAgain = false;
    if (followSummaries && !item.complete && url !== undefined)
      for await (const found of pageOfItem(item, url, fetcher, options)) {
        toBeTriedAgain ||= 'error' in found && !found.error.permanent;
        yield found;
      }
    else {
      const origin = { ...item.article.origin, item: index + 1, retrievedAt: fetched.retrievedAt };
      yield { article: { ...item.article, origin } };
    }
    if (!toBeTriedAgain && !signal?.aborted) seen?.addItem(fetched.url, item.guid);
  }
}

/** The page behind a feed item, with what the feed states of it. */
async function* pageOfItem(
  { article }: FeedItem,
  url: string,
  fetcher: Fetcher,
  options: FetchOptions,
): AsyncIterable<InputItem> {
  try {
    const page = await fetcher.get(url);
    if (page === null) return;
    for await (const item of pageArticles(page, options)) {
      if ('error' in item) yield item;
      else {
        const { title, publishedAt, language, origin } = article;
        yield {
          article: {
            title,
            publishedAt,
            language,
            ...item.article,
            origin: { ...item.article.origin, feed: origin?.feed ?? null },
          },
        };
      }
    }
  } catch (error) {
    yield* failure(error, options);
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

import { GlosswireError } from '../../errors.js';
import { decodeBytes } from '../charset/decode.js';
import { type FeedItem, readFeed } from '../feeds/feed.js';
import type { InputItem } from '../inputs/contract.js';
import { readInput } from '../inputs/read-input.js';
import { SNIFF_BYTES, sniff } from '../inputs/sniff.js';
import { defaultFetchOptions, type Fetched, Fetcher } from './fetcher.js';
import type { FetchOptions } from './options.js';

/**
 * The articles at an address: a page, a feed fanned out into its items (the pages behind summaries included), or any
 * other input that `readInput` takes. With `options.seen` it gives only what is new, and remembers an item once the
 * caller has come back for the next one. Failures come as error items; nothing is thrown.
 */
export async function* fetchArticles(
  url: string,
  options: Partial<FetchOptions> = {},
): AsyncIterable<InputItem> {
  const given = { ...defaultFetchOptions, ...options };
  const fetcher = new Fetcher(given);
  try {
    const fetched = await fetcher.get(url, given.seen?.validators(url) ?? null);
    if (fetched === null) return;
    const text = feedText(fetched);
    if (text === null) yield* pageArticles(fetched, given);
    else yield* feedArticles(text, fetched, fetcher, given);
    await given.seen?.remember(url, fetched.validators);
  } catch (error) {
    if (!(error instanceof GlosswireError)) throw error;
    yield { error };
  } finally {
    await fetcher.close();
  }
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
  const { seen, followSummaries } = options;
  for (const [index, item] of readFeed(text, fetched.url).items.entries()) {
    if (seen?.hasItem(fetched.url, item.guid)) continue;
    const { url } = item.article;
    if (followSummaries && !item.complete && url !== undefined)
      yield* pageOfItem(item, url, fetcher, options);
    else {
      const origin = { ...item.article.origin, item: index + 1, retrievedAt: fetched.retrievedAt };
      yield { article: { ...item.article, origin } };
    }
    await seen?.addItem(fetched.url, item.guid);
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
    if (!(error instanceof GlosswireError)) throw error;
    yield { error };
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

import { GlosswireError } from '../../errors.js';
import { readFeed } from '../feeds/feed.js';
import type { InputItem } from './contract.js';

/** The items of a feed as articles. An item without content or link is left out: it holds nothing to read. */
export function* readFeedItems(text: string, name: string): Iterable<InputItem> {
  let feed: ReturnType<typeof readFeed>;
  try {
    feed = readFeed(text, null);
  } catch (error) {
    if (!(error instanceof GlosswireError)) throw error;
    return yield { error: new GlosswireError(error.code, `${name}: ${error.message}`, { cause: error }) };
  }
  for (const [index, { article }] of feed.items.entries())
    yield { article: { ...article, origin: { ...article.origin, file: name, item: index + 1 } } };
}

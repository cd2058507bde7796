import { GlosswireError } from '../../errors.js';
import { readFeed } from '../feeds/feed.js';
import type { SeenMemory } from '../fetch/seen.js';
import type { InputItem } from './contract.js';

/**
 * The items of a feed as articles; with `seen` only new ones, each remembered when the caller comes back for the next.
 * An item without content or link is left out: it holds nothing to read.
 */
export function* readFeedItems(text: string, name: string, seen: SeenMemory | null): Iterable<InputItem> {
  let feed: ReturnType<typeof readFeed>;
  try {
    feed = readFeed(text, null);
  } catch (error) {
    if (!(error instanceof GlosswireError)) throw error;
    return yield { error: new GlosswireError(error.code, `${name}: ${error.message}`, { cause: error }) };
  }
  for (const [index, { article, guid }] of feed.items.entries()) {
    // Each day's copy of a feed has a name of its own; the site that it speaks for stays.
    const source = article.origin?.feed ?? name;
    if (seen?.hasItem(source, guid)) {
      seen.skipped += 1;
      continue;
    }
    yield { article: { ...article, origin: { ...article.origin, file: name, item: index + 1 } } };
    seen?.addItem(source, guid);
  }
}

import type { Json } from 'feedsmith';
import { asHtml, baseOf, type FeedEntries } from './entry.js';

/** The items of a JSON Feed fetched from `url`. */
export function jsonEntries(feed: Json.Feed<string>, url: string | null): FeedEntries {
  const home = baseOf(feed.home_page_url ?? feed.feed_url);
  const base = baseOf(home, url);
  return {
    title: feed.title,
    home,
    entries: (feed.items ?? []).map((item) => ({
      guid: item.id,
      title: item.title,
      link: item.url ?? item.external_url,
      base,
      published: item.date_published ?? item.date_modified,
      authors: (item.authors ?? []).map(({ name }) => name),
      language: item.language ?? feed.language,
      content: item.content_html ?? asHtml(item.content_text),
      summary: asHtml(item.summary),
    })),
  };
}

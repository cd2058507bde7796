import type { Rdf, Rss } from 'feedsmith';
import { baseOf, type FeedEntries } from './entry.js';

/** The items of an RSS 0.9x, 1.0 (RDF) or 2.0 feed fetched from `url`. */
export function rssEntries(feed: Rss.Feed<string> | Rdf.Feed<string>, url: string | null): FeedEntries {
  const outer = baseOf(feed.link, url, feed.xml?.base);
  const items: readonly (Rss.Item<string> & Rdf.Item<string>)[] = feed.items ?? [];
  return {
    title: feed.title,
    home: baseOf(feed.link),
    entries: items.map((item) => {
      const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
      return {
        guid: item.guid?.value ?? item.rdf?.about,
        title: item.title,
        link: item.link ?? (permalink?.startsWith('http') ? permalink : undefined),
        base: baseOf(outer, item.xml?.base),
        published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0],
        authors: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map((author) => author.name)],
        language:
          item.xml?.lang ?? item.dc?.languages?.[0] ?? ('language' in feed ? feed.language : undefined),
        content: item.content?.encoded,
        summary: item.description,
      };
    }),
  };
}

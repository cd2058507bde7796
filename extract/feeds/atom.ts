import type { Atom } from 'feedsmith';
import { absoluteUrl } from '../html/url.js';
import { asHtml, baseOf, type FeedEntries } from './entry.js';

/** The entries of an Atom feed fetched from `url`. */
export function atomEntries(feed: Atom.Feed<string>, url: string | null): FeedEntries {
  const links = feed.links ?? [];
  const self = links.find(({ rel }) => rel === 'self')?.href;
  const home = baseOf(links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href ?? self);
  const outer = baseOf(home, self, url, feed.xml?.base);
  return {
    title: feed.title?.value,
    home,
    entries: (feed.entries ?? []).map((entry) => {
      const link = (entry.links ?? []).find(({ rel }) => rel === undefined || rel === 'alternate');
      const own = baseOf(outer, entry.xml?.base);
      return {
        guid: entry.id,
        title: entry.title?.value,
        // The link stands outside the content, whose own base may differ.
        link: absoluteUrl(link?.href, own) ?? undefined,
        base: baseOf(own, entry.content?.xml?.base),
        published: entry.published ?? entry.updated,
        // What holds for the whole feed is its publisher as often as its only author.
        authors: [...(entry.authors ?? []).map(({ name }) => name), ...(entry.dc?.creators ?? [])],
        language: entry.xml?.lang ?? feed.xml?.lang,
        content: textOrHtml(entry.content),
        summary: textOrHtml(entry.summary),
      };
    }),
  };
}

function textOrHtml(text: { value?: string; type?: string } | undefined): string | undefined {
  return text?.type === undefined || text.type === 'text' ? asHtml(text?.value) : text.value;
}

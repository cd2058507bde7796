import { parseFeed } from 'feedsmith';
import { GlosswireError } from '../../errors.js';
import type { ArticleInput } from '../../schemas/index.js';
import { plainText } from '../html/parse.js';
import { absoluteUrl } from '../html/url.js';
import { readBylines } from '../metadata/bylines.js';
import { isoDate } from '../metadata/date-text.js';
import { atomEntries } from './atom.js';
import type { FeedEntry } from './entry.js';
import { jsonEntries } from './json-feed.js';
import { rssEntries } from './rss.js';

export interface FeedItem {
  /** What the feed itself uses to tell its items apart; the link where it has none. */
  readonly guid: string;
  readonly article: ArticleInput;
  /** False where the feed gives only a summary: the article is behind `article.url`. */
  readonly complete: boolean;
}

export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

/**
 * The items of an RSS, Atom, RDF or JSON Feed. `url` is where it was fetched from. Titles are plain text, links are
 * absolute (`xml:base` included), dates ISO 8601. Items with neither content nor title are left out. Throws
 * `E_INPUT_UNREADABLE` where the text is no feed.
 */
export function readFeed(text: string, url: string | null): Feed {
  const { title, home, entries } = parse(text, url);
  const feed = url ?? home;
  const items = entries.flatMap((entry) => itemOf(entry, feed) ?? []);
  return { title: titleText(title), items };
}

function parse(text: string, url: string | null) {
  try {
    const parsed = parseFeed(text.trimStart());
    if (parsed.format === 'atom') return atomEntries(parsed.feed, url);
    if (parsed.format === 'json') return jsonEntries(parsed.feed, url);
    return rssEntries(parsed.feed, url);
  } catch (error) {
    const message = 'It is no RSS, Atom, RDF or JSON feed that can be read. Check the address or the file.';
    throw new GlosswireError('E_INPUT_UNREADABLE', message, { cause: error });
  }
}

/** A content this much longer than a teaser, or in paragraphs, is the article. */
const FULL_LENGTH = 1500;

function itemOf(entry: FeedEntry, feed: string | null): FeedItem | null {
  const url = absoluteUrl(entry.link, entry.base);
  const html = entry.content ?? entry.summary;
  const title = titleText(entry.title);
  if (html === undefined && title === null) return null;
  const content = html ?? `<p>${title}</p>`;
  const base = entry.base === null ? '' : `<base href="${entry.base.replaceAll('"', '%22')}">`;
  const bylines = readBylines(entry.authors.filter((author) => author !== undefined));
  const article: ArticleInput = {
    html: base + content,
    title: title ?? undefined,
    url: url ?? undefined,
    publishedAt: (entry.published === undefined ? null : isoDate(entry.published)) ?? undefined,
    language: entry.language,
    ...(bylines.length > 0 ? { bylines } : {}),
    origin: { feed },
  };
  const complete = entry.content !== undefined || (content.length > FULL_LENGTH && /<p[\s>]/i.test(content));
  return { guid: entry.guid ?? url ?? title ?? content, article, complete };
}

/** Feeds escape titles once, twice, or wrap them in markup. */
function titleText(title: string | undefined): string | null {
  const once = title === undefined ? null : plainText(title);
  return once !== null && /&(?:#?\w{2,8});/.test(once) ? plainText(once) : once;
}

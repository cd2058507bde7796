import { textOf } from '../html/element.js';
import type { HtmlPage } from '../html/parse.js';
import { firstOf, type PageFacts } from './contract.js';
import { jsonLdFacts } from './json-ld-facts.js';
import { markedFacts } from './marked-facts.js';
import { metaFacts } from './meta-tags.js';
import type { PageRecord } from './page-record.js';
import { chooseTitle, key } from './title.js';
import { dateNearHeading, scriptDate } from './unmarked-date.js';
import { urlDate } from './url-date.js';

export interface CombinedFacts extends PageFacts {
  /** The article's text as JSON-LD states it; null where it does not. */
  readonly body: string | null;
}

const MAX_KEYWORDS = 50;

/**
 * What a page says about its article: JSON-LD first, then meta elements, then the page's own markup, then its
 * address, its words near the headline, its scripts. `html` is its source, `url` where it came from.
 */
export function pageFacts(
  html: string,
  page: HtmlPage,
  record: PageRecord,
  url: string | null,
): CombinedFacts {
  const json = jsonLdFacts(page.jsonLd, record.base, record.title);
  const meta = metaFacts(record);
  const language = firstOf(meta.declaredLanguage, json.declaredLanguage)?.replace('_', '-') ?? null;
  const monthFirst = isMonthFirst(language, url ?? meta.canonicalUrl ?? null);
  const marked = markedFacts(record, monthFirst);
  const siteName = [meta.siteName, json.siteName].find((name) => name && !/^https?:/.test(name)) ?? null;
  const headings = record.mainHeadings.map((element) => textOf(element, 1000)).filter(Boolean);
  const host = hostName(url ?? meta.canonicalUrl ?? null);
  const sites = [meta.siteName, json.siteName, host].flatMap((name) => name || []);
  const canonicalUrl = firstOf(meta.canonicalUrl, json.canonicalUrl);
  return {
    title: chooseTitle([json.title, meta.title], record.title, headings, sites),
    bylines: firstFilled([json.bylines, meta.bylines, marked.bylines], siteName),
    siteName,
    section: firstOf(json.section, meta.section),
    publishedAt:
      fullest(json.publishedAt, meta.publishedAt, marked.publishedAt, urlDate(url ?? canonicalUrl)) ??
      dateNearHeading(page.root, record.mainHeadings[0] ?? null, monthFirst) ??
      scriptDate(html),
    modifiedAt: fullest(json.modifiedAt, meta.modifiedAt, marked.modifiedAt),
    declaredLanguage: language,
    leadImage: firstOf(meta.leadImage, json.leadImage),
    keywords: [...new Set([...(json.keywords ?? []), ...(meta.keywords ?? [])])].slice(0, MAX_KEYWORDS),
    canonicalUrl: isFrontPage(canonicalUrl) && !isFrontPage(url) ? null : canonicalUrl,
    body: json.body,
  };
}

/** The first list of names that is not only the site itself. */
function firstFilled(lists: readonly (readonly string[] | undefined)[], siteName: string | null): string[] {
  const site = key(siteName ?? '');
  const people = lists.map((names) => names?.filter((name) => !site.startsWith(key(name))) ?? []);
  return people.find(({ length }) => length > 0) ?? [];
}

/** The first date; where it lacks the time or zone, a later one of the same day that has them. */
function fullest(...dates: readonly (string | null | undefined)[]): string | null {
  const first = firstOf(...dates);
  if (first === null) return null;
  const same = dates.filter((date): date is string => date?.slice(0, 10) === first.slice(0, 10));
  return same.reduce((best, date) => (date.length > best.length && best.length <= 10 ? date : best), first);
}

/** American pages write the month first. English ones from elsewhere have a country in their tag or address. */
function isMonthFirst(language: string | null, url: string | null): boolean {
  if (language === null || !/^en(-us)?$/i.test(language)) return false;
  return language.length > 2 || /^https?:\/\/[^/]+\.(?:com|org|net|us|gov|edu)(?:[/:]|$)/i.test(url ?? '');
}

/** A canonical address that is the front page is a mistake of the site's templates. */
function isFrontPage(url: string | null): boolean {
  return url !== null && URL.canParse(url) && new URL(url).pathname === '/' && new URL(url).search === '';
}

/** The distinguishing label of a host: `news.example.co.uk` is “example”. */
function hostName(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const labels = new URL(url).hostname.split('.').slice(0, -1);
  return labels.reduce((longest, label) => (label.length > longest.length ? label : longest), '') || null;
}

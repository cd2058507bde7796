import { parseHtml } from '../../../extract/html/parse.js';
import { pageFacts } from '../../../extract/metadata/page-facts.js';
import { recordOf } from '../../../extract/metadata/page-record.js';
import { urlDate } from '../../../extract/metadata/url-date.js';
import type { ZytePage } from './zyte-pages.js';

const DAY = 86_400_000;

/**
 * How many publication dates agree with the day that the page's address gives, a time zone apart. The address is kept
 * from the extractor, so that the page alone has to tell.
 */
export function scoreDates(pages: readonly ZytePage[]): { known: number; right: number; found: number } {
  let known = 0;
  let right = 0;
  let found = 0;
  for (const { html, url } of pages) {
    const page = parseHtml(html);
    const record = recordOf(page.root, null);
    const blind = { ...record, canonical: null, metas: withoutAddress(record.metas) };
    const { publishedAt } = pageFacts(html, page, blind, null);
    if (publishedAt) found++;
    const day = urlDate(url);
    if (day === null) continue;
    known++;
    if (publishedAt && Math.abs(Date.parse(publishedAt.slice(0, 10)) - Date.parse(day)) <= DAY) right++;
  }
  return { known, right, found };
}

function withoutAddress(metas: ReadonlyMap<string, readonly string[]>) {
  return new Map([...metas].filter(([name]) => name !== 'og:url'));
}

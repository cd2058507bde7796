import { collapse } from '../html/element.js';

const SEPARATOR = /(?<!\s)\s+[|｜·•»«:–—-]{1,2}\s+|(?:(?<!\s)\s+)?[｜|]\s*|_+|\s::\s/;
const STRONG = /[|｜_»]|::/;

/**
 * A page title without the name of the site: parts at its ends that are the site's name, or that follow a bar, go.
 * `heading` is the main heading of the page where there is one, which tells where the headline ends.
 */
export function withoutSiteName(title: string, siteNames: readonly string[], heading: string | null): string {
  if (heading !== null && heading.length >= 10 && title.startsWith(heading)) return heading;
  const sites = siteNames.map(key).filter((name) => name.length >= 2);
  const isSite = (part: string) =>
    sites.some((site) => key(part) === site || (site.length >= 5 && key(part).includes(site)));
  const { parts, separators } = split(title);
  while (parts.length > 1) {
    const last = parts.at(-1)!;
    const strong =
      STRONG.test(separators.at(-1)!) && last.length <= 40 && parts.slice(0, -1).join('').length >= 10;
    if (!isSite(last) && !strong) break;
    parts.pop();
    separators.pop();
  }
  while (parts.length > 1 && isSite(parts[0]!)) {
    parts.shift();
    separators.shift();
  }
  return collapse(parts.map((part, index) => part + (separators[index] ?? '')).join(''));
}

function split(title: string): { parts: string[]; separators: string[] } {
  const parts: string[] = [];
  const separators: string[] = [];
  let rest = title;
  for (let match = SEPARATOR.exec(rest); match !== null; match = SEPARATOR.exec(rest)) {
    parts.push(rest.slice(0, match.index));
    separators.push(match[0]);
    rest = rest.slice(match.index + match[0].length);
  }
  parts.push(rest);
  return { parts, separators };
}

/** Letters and digits only, in lower case, so that “The News” and `thenews.example` compare. */
export function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The headline of a page: the one main heading where the titles for machines bear it out, else the first of these.
 * `stated` are JSON-LD and meta titles, best first; `page` is the text of `<title>`.
 */
export function chooseTitle(
  stated: readonly (string | null | undefined)[],
  page: string | null,
  headings: readonly string[],
  siteNames: readonly string[],
): string | null {
  const titles = [...stated, page].flatMap((title) => title || []);
  const sites = new Set(siteNames.map(key));
  const heading =
    headings.find((text) => !sites.has(key(text)) && titles.some((title) => resembles(text, title))) ?? null;
  if (heading !== null) return heading;
  const first = titles[0];
  if (first !== undefined) return withoutSiteName(first, siteNames, null) || first;
  return headings[0] ?? null;
}

/** True where one is the beginning or a large part of the other, or most of their words are the same. */
export function resembles(heading: string, title: string): boolean {
  const [a, b] = [key(heading), key(title)];
  if (a.length < 8) return a.length > 3 && a === b;
  if (b.includes(a) || a.includes(b.slice(0, Math.max(12, Math.floor(b.length * 0.6))))) return true;
  const words = new Set(title.toLowerCase().match(/\p{L}+/gu) ?? []);
  const own = heading.toLowerCase().match(/\p{L}+/gu) ?? [];
  return own.length >= 3 && own.filter((word) => words.has(word)).length / own.length >= 0.7;
}

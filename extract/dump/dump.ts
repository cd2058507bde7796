import { plainText } from '../html/parse.js';
import { absoluteUrl } from '../html/url.js';

/** One article of a full-text feed dump. */
export interface DumpArticle {
  readonly title: string | null;
  readonly url: string | null;
  /** ISO 8601 in UTC, from the epoch milliseconds of the header comment. */
  readonly publishedAt: string | null;
  readonly html: string;
}

// `<!--1695159901000-->`, `[title](url)`, `------`, HTML.
const COMMENT = /^[ \t]*<!--[ \t]*(\d{9,13})[ \t]*-->[ \t]*$/;
const RULE = /^[ \t]*-{3,}[ \t]*$/;

/** True where the text begins as a feed dump does. */
export function isDump(text: string): boolean {
  return headerAt(text.slice(0, 20_000).split('\n'), firstLine(text)) !== null;
}

/** The articles of a feed dump, in order. A file may hold any number, one header after the other. */
export function* readDump(text: string): Iterable<DumpArticle> {
  const lines = text.split('\n');
  let header: Header | null = null;
  let start = 0;
  for (let index = 0; index < lines.length; index++) {
    const next = headerAt(lines, index);
    if (next === null) continue;
    if (header !== null) yield articleOf(header, lines.slice(start, index));
    header = next;
    start = next.end;
    index = next.end - 1;
  }
  if (header !== null) yield articleOf(header, lines.slice(start));
}

interface Header {
  readonly epoch: string | null;
  readonly title: string;
  readonly url: string;
  /** The line after the header. */
  readonly end: number;
}

/** The header whose first line is `index`; the comment or the rule may be missing, not both. */
function headerAt(lines: readonly string[], index: number): Header | null {
  const comment = COMMENT.exec(clean(lines[index]));
  const at = nextFilled(lines, comment === null ? index : index + 1);
  const link = markdownLink(clean(lines[at]));
  if (link === null) return null;
  const after = nextFilled(lines, at + 1);
  const ruled = RULE.test(clean(lines[after]));
  if (comment === null && !ruled) return null;
  return { epoch: comment?.[1] ?? null, ...link, end: ruled ? after + 1 : at + 1 };
}

function articleOf({ epoch, title, url }: Header, lines: readonly string[]): DumpArticle {
  return {
    title: plainText(title),
    url: absoluteUrl(url.replaceAll('&amp;', '&'), null),
    publishedAt: epoch === null ? null : isoOfEpoch(epoch),
    html: lines.join('\n').trim(),
  };
}

/** The one link that a line consists of. The title may hold brackets of its own. */
function markdownLink(line: string): { title: string; url: string } | null {
  const link = line.trim();
  const middle = link.lastIndexOf('](');
  if (!link.startsWith('[') || !link.endsWith(')') || middle < 1) return null;
  const url = link.slice(middle + 2, -1);
  return /\s/.test(url) ? null : { title: link.slice(1, middle), url };
}

/** Ten digits and fewer are seconds: milliseconds of so few digits would lie in 1970. */
function isoOfEpoch(digits: string): string | null {
  const date = new Date(Number(digits) * (digits.length <= 10 ? 1000 : 1));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function firstLine(text: string): number {
  const start = text.search(/\S/);
  return start < 0 ? 0 : text.slice(0, start).split('\n').length - 1;
}

function nextFilled(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length && index < from + 3 && lines[index]!.trim() === '') index++;
  return index;
}

function clean(line: string | undefined): string {
  return (line ?? '').replace(/\r$/, '');
}

import { isDump } from '../dump/dump.js';

export type InputKind = 'jsonl' | 'json' | 'feed' | 'dump' | 'html' | 'text';

/** How much of an input is looked at to tell what it is. */
export const SNIFF_BYTES = 65_536;

const TAG =
  /<(?:!doctype|html|head|body|article|section|div|p|h[1-6]|ul|ol|table|img|a|br|span|main|figure|blockquote)\b[^<>]*>/gi;

/**
 * What an input is, from its first bytes (as text, an optional byte order mark gone) and, where these leave it open,
 * the ending of its name.
 */
export function sniff(head: string, name: string): InputKind {
  const text = head.trimStart();
  const ending = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl';
  if (text.startsWith('{') || text.startsWith('[{') || /^\[\s*\{/.test(text.slice(0, 200)))
    return jsonKind(text);
  if (
    /^(?:<\?xml[^>]{0,300}>)?\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?[^>]{0,300}>\s*|<!doctype[^>]{0,300}>\s*){0,9}<(?:rss|feed|rdf:rdf|channel)\b/i.test(
      text.slice(0, 8192),
    )
  )
    return 'feed';
  if (isDump(text)) return 'dump';
  if (/^<(?:!doctype html|html)/i.test(text)) return 'html';
  if (ending === 'md' || ending === 'markdown' || text.startsWith('---\n')) return 'text';
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html';
  const tags = text.slice(0, 20_000).match(TAG)?.length ?? 0;
  return tags >= 2 || (tags === 1 && text.startsWith('<')) ? 'html' : 'text';
}

/** JSON over several lines is one value: a feed or an array of articles. A value on one line is a line of JSONL. */
function jsonKind(text: string): InputKind {
  if (text.startsWith('[')) return 'json';
  if (/"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/.test(text.slice(0, 4096))) return 'feed';
  const line = text.split('\n', 1)[0]!;
  if (line.length === text.length) return 'jsonl';
  try {
    JSON.parse(line);
    return 'jsonl';
  } catch {
    return line.trim() === '{' || !line.trim().endsWith('}') ? 'json' : 'jsonl';
  }
}

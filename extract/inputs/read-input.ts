import { GlosswireError } from '../../errors.js';
import type { ArticleInput } from '../../schemas/index.js';
import { decodeBytes } from '../charset/decode.js';
import type { Decoded } from '../charset/encodings.js';
import { readDump } from '../dump/dump.js';
import type { SeenMemory } from '../fetch/seen.js';
import { nameOf, openBytes } from './bytes.js';
import { defaultInputLimits, type InputItem, type InputLimits, type InputSource } from './contract.js';
import { readFeedItems } from './feed.js';
import { readFrontMatter } from './front-matter.js';
import { articleFrom, readJsonl } from './jsonl.js';
import { SNIFF_BYTES, sniff } from './sniff.js';
import { readWarc } from './warc.js';
import { ByteWindow, tooLarge } from './window.js';

/**
 * The articles of one input, whatever it is: an HTML page, plain text or Markdown, a feed dump, JSONL or a JSON array
 * of articles, RSS, Atom, RDF or JSON Feed, WARC; each of them gzipped or not. JSONL and WARC are streamed: memory is
 * bounded by `maxBytes`. What cannot be read comes as an error item in its place; nothing is thrown. With `seen`, a feed
 * gives only the items that are new to it.
 */
export async function* readInput(
  source: InputSource,
  limits: InputLimits = defaultInputLimits,
  seen: SeenMemory | null = null,
): AsyncIterable<InputItem> {
  const name = nameOf(source);
  try {
    const window = new ByteWindow(openBytes(source));
    const head = await window.peek(SNIFF_BYTES);
    const contentType = 'file' in source ? null : (source.contentType ?? null);
    const kind = isWarc(head) ? 'warc' : sniff(headText(head, contentType, name), name);
    if (kind === 'jsonl') yield* readJsonl(window.chunks(), name, limits);
    else if (kind === 'warc') yield* readWarc(window.chunks(), name, limits);
    else {
      const many = kind === 'json' || kind === 'feed' || kind === 'dump';
      const bytes = await window.all(many ? limits.maxFileBytes : limits.maxBytes, name);
      const decoded = decodeBytes(bytes, { contentType, name });
      for (const item of articlesOf(kind, decoded, name, seen))
        yield checked(item, limits, contentType, decoded.charset);
    }
  } catch (error) {
    if (!(error instanceof GlosswireError)) throw error;
    yield { error };
  }
}

/** Told from its bytes, since its records may hold any. */
function isWarc(head: Uint8Array): boolean {
  return /^\s{0,8}WARC\/\d/.test(Buffer.from(head.subarray(0, 32)).toString('latin1'));
}

/** Enough text to tell the kind; decoding errors are told when the whole is read. */
function headText(head: Uint8Array, contentType: string | null, name: string): string {
  if (head.length === 0) return decodeBytes(head, { name }).text;
  const odd = head.length % 2 === 1 && head.length > 1;
  return decodeBytes(odd ? head.subarray(0, -1) : head, { contentType, name }).text;
}

function* articlesOf(
  kind: 'json' | 'feed' | 'dump' | 'html' | 'text',
  { text }: Decoded,
  name: string,
  seen: SeenMemory | null,
): Iterable<InputItem> {
  switch (kind) {
    case 'json':
      return yield* readJsonArray(text, name);
    case 'feed':
      return yield* readFeedItems(text, name, seen);
    case 'dump': {
      let item = 0;
      for (const { title, url, publishedAt, html } of readDump(text)) {
        item++;
        const known = {
          title: title ?? undefined,
          url: url ?? undefined,
          publishedAt: publishedAt ?? undefined,
        };
        yield { article: { html, ...known, origin: { file: name, item } } };
      }
      return;
    }
    case 'html':
      return yield { article: { html: text, origin: { file: name } } };
    case 'text':
      return yield { article: { ...readFrontMatter(text, name), origin: { file: name } } };
  }
}

function* readJsonArray(text: string, name: string): Iterable<InputItem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = `${name} is no JSON (${(error as Error).message}). Give JSONL, or one JSON array of articles.`;
    return yield { error: new GlosswireError('E_INPUT_JSON', message, { cause: error }) };
  }
  const list = Array.isArray(value) ? value : [value];
  for (const [index, entry] of list.entries()) yield articleFrom(entry, name, index + 1);
}

/** Adds what is known of the bytes, and holds each article to the limit on one article. */
function checked(
  item: InputItem,
  { maxBytes }: InputLimits,
  contentType: string | null,
  charset: string,
): InputItem {
  if ('error' in item) return item;
  const article: ArticleInput = item.article;
  if ((article.html ?? article.text ?? '').length > maxBytes) {
    const place = article.origin?.item ? `, article ${article.origin.item},` : '';
    return { error: tooLarge(`${article.origin?.file ?? 'The input'}${place}`, maxBytes) };
  }
  return { article: { ...article, origin: { ...article.origin, contentType, charset } } };
}

import { GlosswireError } from '../../errors.js';
import { type ArticleInput, article } from '../../schemas/index.js';
import type { InputItem, InputLimits } from './contract.js';
import { readLines } from './lines.js';
import { tooLarge } from './window.js';

/** One article a line. A line that is none becomes an error naming file and line, and its neighbours go on. */
export async function* readJsonl(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  { maxBytes }: InputLimits,
): AsyncIterable<InputItem> {
  const decoder = new TextDecoder();
  for await (const { number, bytes } of readLines(chunks, maxBytes)) {
    if (bytes === null) {
      yield { error: tooLarge(`${name}, line ${number},`, maxBytes) };
      continue;
    }
    const line = decoder.decode(bytes).trim();
    if (line !== '') yield parseArticleJson(line, name, number);
  }
}

function parseArticleJson(line: string, name: string, number: number): InputItem {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return fault(name, number, `is no JSON (${(error as Error).message})`);
  }
  return articleFrom(value, name, number);
}

/** Checks one article given as JSON. `number` is its line, or its place in an array. */
export function articleFrom(value: unknown, name: string, number: number): InputItem {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault(name, number, 'is no JSON object');
  const given = withoutNulls(value as Record<string, unknown>);
  const origin = { ...(given.origin as object | undefined), file: name, item: number };
  const parsed = article.safeParse({ ...given, origin });
  if (parsed.success) return { article: parsed.data };
  const faults = parsed.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  return fault(name, number, `is no valid article (${faults.slice(0, 3).join('; ')})`);
}

/** Many producers write `null` for what they do not know; an empty body beside a filled one says nothing either. */
function withoutNulls(value: Record<string, unknown>): Partial<Record<keyof ArticleInput, unknown>> {
  const known = Object.entries(value).filter(([, property]) => property !== null);
  const given = Object.fromEntries(known);
  if (given.html === '' && given.text) delete given.html;
  if (given.text === '' && given.html) delete given.text;
  return given;
}

function fault(name: string, number: number, what: string): InputItem {
  return {
    error: new GlosswireError(
      'E_INPUT_JSON',
      `${name}, line ${number}, ${what}. Write one article a line: {"url", "html" or "text", "title", "publishedAt", "language"}.`,
    ),
  };
}

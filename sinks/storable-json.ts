/** Every escape of a JSON text; an escaped backslash is taken as a pair, so that what follows it is no escape. */
const ESCAPES = /\\(u0000|ud[89a-f][0-9a-f]{2}|.)/g;

/**
 * A value as JSON that every database can store: PostgreSQL's `jsonb` refuses NUL, and others refuse lone surrogates.
 * Each becomes U+FFFD, which is one UTF-16 unit too, so that every offset still counts right.
 */
export function storableJson(value: unknown): string {
  // JSON.stringify writes both as lower-case escapes, and nothing else in these ranges.
  return JSON.stringify(value).replace(ESCAPES, (escaped, code: string) =>
    code.length > 1 ? '\uFFFD' : escaped,
  );
}

import { readFileSync } from 'node:fs';

/** The promises of SECURITY.md by their number. */
export function promises(): Map<string, string> {
  const page = readFileSync('SECURITY.md', 'utf8');
  const part = page.slice(page.indexOf('<!-- threats -->'), page.indexOf('<!-- /threats -->'));
  return new Map(
    [...part.matchAll(/^- \*\*(S\d+)\*\* (.+)$/gm)].map(([, id, text]) => [id ?? '', text ?? '']),
  );
}

/** A line of SECURITY.md as the name of its tests. */
export function line(id: string): string {
  const text = promises().get(id);
  if (text === undefined) throw new Error(`SECURITY.md has no line ${id}.`);
  return `${id} ${text}`;
}

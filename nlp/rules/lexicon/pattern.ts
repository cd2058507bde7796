/** A look-up pattern taken apart: the letters, and on which side the word may go on. */
export interface Pattern {
  readonly text: string;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** The patterns that one entry of a language's data stands for (see `WritingData`): braces expanded, `*` read. */
export function parsePattern(entry: string): Pattern[] {
  return expandBraces(entry).map((form) => {
    const openStart = form.startsWith('*');
    const openEnd = form.length > 1 && form.endsWith('*');
    return { text: form.slice(openStart ? 1 : 0, openEnd ? -1 : undefined), openStart, openEnd };
  });
}

/** The entry that `parsePattern` reads as `pattern` alone. */
export function formatPattern({ text, openStart, openEnd }: Pattern): string {
  return `${openStart ? '*' : ''}${text}${openEnd ? '*' : ''}`;
}

function expandBraces(entry: string): string[] {
  const open = entry.indexOf('{');
  const close = entry.indexOf('}', open);
  if (open < 0 || close < 0) return [entry];
  const rest = expandBraces(entry.slice(close + 1));
  return entry
    .slice(open + 1, close)
    .split(',')
    .flatMap((part) => rest.map((tail) => entry.slice(0, open) + part + tail));
}

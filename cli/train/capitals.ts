/**
 * A text in capitals, as headlines and wire copy have it, with the same offsets; undefined where a letter has no single
 * capital (ß) or none changes.
 */
export function inCapitals<T extends { readonly text: string }>(row: T): T | undefined {
  const text = row.text.toUpperCase();
  return text.length === row.text.length && text !== row.text ? { ...row, text } : undefined;
}

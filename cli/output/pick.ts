import { GlosswireError } from '../../errors.js';
import { type EnrichedDocument, enrichedDocument } from '../../schemas/index.js';

const properties = Object.keys(enrichedDocument.shape);

/** Throws `E_CONFIG_INVALID` for a name that no document has. */
export function checkProperties(names: readonly string[]): void {
  const unknown = names.filter((name) => !properties.includes(name));
  if (unknown.length === 0) return;
  throw new GlosswireError(
    'E_CONFIG_INVALID',
    `A document has no property "${unknown.join('", "')}". Pick from ${properties.join(', ')}.`,
  );
}

/** The document with these properties only, in the order named. */
export function pick(document: EnrichedDocument, names: readonly string[]): Partial<EnrichedDocument> {
  const all: Record<string, unknown> = document;
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

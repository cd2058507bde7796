import { acled } from './acled.js';
import type { ExportFormat } from './format.js';
import { gkg } from './gkg.js';
import { ucdp } from './ucdp.js';

/** The formats of `glosswire export`, by name. */
export const exportFormats = { gkg, acled, ucdp } as const satisfies Record<string, ExportFormat>;
export type ExportFormatName = keyof typeof exportFormats;
export { delimitedRow, type Separator } from './delimited.js';
export { readDocuments } from './read-documents.js';

import type { EnrichedDocument } from '../../schemas/index.js';
import type { Cell, Separator } from './delimited.js';

export type ExportRow = readonly Cell[];

/** A table that documents are exported to. */
export interface ExportFormat {
  /** What its users expect between the columns. */
  readonly separator: Separator;
  readonly header: readonly string[];
  /** The rows of one document, none where it tells nothing of the kind; a cell a column. */
  rows(document: EnrichedDocument): readonly ExportRow[];
}

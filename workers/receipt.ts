import type { EnrichedDocument, Receipt } from '../schemas/index.js';

/** What the job returns for a document that every sink has taken; `ms` is its time in the thread. */
export function receiptOf(document: EnrichedDocument, ms: number, sinks: Receipt['sinks']): Receipt {
  return {
    id: document.id,
    revision: document.revision,
    title: document.metadata.title,
    language: document.language.tag,
    counts: {
      entities: document.entities.length,
      casualties: document.casualties.length,
      quotes: document.quotes.length,
      dates: document.dates.length,
      problems: document.problems.length,
    },
    casualties: Object.fromEntries(
      Object.entries(document.casualtySummary).flatMap(([type, { best }]) =>
        best === null ? [] : [[type, best]],
      ),
    ),
    ms: Math.round(ms * 100) / 100,
    sinks,
  };
}

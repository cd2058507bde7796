import type { Content, DraftBlock } from '../blocks/draft.js';
import { isDateLine } from '../metadata/date-text.js';

/**
 * The blocks without what frames them: the headline repeated, lines that hold only a date, the same paragraph again.
 */
export function trimBlocks(content: Content, title: string | null): DraftBlock[] {
  const seen = new Set<string>();
  const key = (text: string) => text.toLowerCase();
  if (title !== null) seen.add(key(title));
  return content.blocks.filter(({ kind, text }) => {
    if (isDateLine(text)) return false;
    if (seen.has(key(text)) && (kind === 'heading' || text.length > 20)) return false;
    seen.add(key(text));
    return true;
  });
}

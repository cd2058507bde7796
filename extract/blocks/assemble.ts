import type { Block } from '../../schemas/index.js';
import type { DraftBlock } from './draft.js';

/**
 * Joins blocks into the text of a document: title, blank line, body blocks on lines of their own. Block offsets are
 * UTF-16, half-open, in order, and never cover surrounding white space. The text is well-formed and holds no NUL.
 */
export function assemble(
  title: string | null,
  body: readonly DraftBlock[],
): { text: string; blocks: Block[] } {
  const drafts: DraftBlock[] = title === null ? [...body] : [{ kind: 'title', text: title }, ...body];
  const blocks: Block[] = [];
  let text = '';
  for (const { kind, text: raw } of drafts) {
    const content = raw.replaceAll('\0', '').toWellFormed().trim();
    if (content === '') continue;
    if (blocks.length > 0) text += blocks.length === 1 && blocks[0]!.kind === 'title' ? '\n\n' : '\n';
    blocks.push({ kind, start: text.length, end: text.length + content.length });
    text += content;
  }
  return { text, blocks };
}

import type { Content, DraftBlock } from '../blocks/draft.js';
import { isDateLine } from '../metadata/date-text.js';
import { resembles } from '../metadata/title.js';
import { textWeight } from './measure.js';
import { isLabel, isLegalNote, leadsElsewhere, opensComments, opensRelated } from './phrases.js';

const SENTENCE_END = /[.!?…。！？؟।:;”"»)'’」』]$/;
const PROSE_WEIGHT = 65;
const BARE_ADDRESS = /^(?:[^.!?。！？]{0,40}[:：])?\s*https?:\/\/\S{1,300}$/;
const LABEL_END = /[:：]$/;

/**
 * The blocks without what frames them: the headline repeated, dates and bylines above the text, labels, lines that
 * lead elsewhere, comments and related stories below, the same paragraph again.
 */
export function trimBlocks({ blocks }: Pick<Content, 'blocks'>, title: string | null): DraftBlock[] {
  const body = cutTail(
    blocks.filter(({ text }) => !isDateLine(text) && !isLabel(text) && !leadsElsewhere(text)),
  );
  const kept = body.slice(0, endOfText(body));
  const first = kept.findIndex(isProse);
  const last = kept.findLastIndex(isProse);
  if (first < 0) return unrepeated(kept, title);
  const framed = kept.filter(
    (block, index) => !(index < first && isAbove(block, title)) && !(index > last && isBelow(block)),
  );
  return unrepeated(framed, title);
}

/** Without comments, and without related stories where little follows them. */
function cutTail(blocks: readonly DraftBlock[]): DraftBlock[] {
  const total = blocks.reduce((sum, { text }) => sum + textWeight(text), 0);
  let before = 0;
  const kept: DraftBlock[] = [];
  for (const block of blocks) {
    if (before > 300 && block.kind !== 'list' && opensComments(block.text)) break;
    const related = opensRelated(block.text);
    if (related && before > total * 0.7) break;
    if (!related) kept.push(block);
    before += textWeight(block.text);
  }
  return kept;
}

/** Where the text ends: before bare addresses, alone or behind a short label (`More feeds: https://…`). */
function endOfText(blocks: readonly DraftBlock[]): number {
  let end = blocks.length;
  while (end > 0 && BARE_ADDRESS.test(blocks[end - 1]!.text) && !isProse(blocks[end - 1]!)) end--;
  const pointed = end < blocks.length;
  return pointed && end > 0 && LABEL_END.test(blocks[end - 1]!.text) && !isProse(blocks[end - 1]!)
    ? end - 1
    : end;
}

function isProse({ kind, text }: DraftBlock): boolean {
  return (kind === 'paragraph' || kind === 'lead' || kind === 'quote') && textWeight(text) >= PROSE_WEIGHT;
}

function isAbove({ kind, text }: DraftBlock, title: string | null): boolean {
  if (kind === 'heading') return title !== null && resembles(text, title);
  return kind === 'paragraph' && textWeight(text) < PROSE_WEIGHT && !SENTENCE_END.test(text);
}

function isBelow(block: DraftBlock): boolean {
  return (
    block.kind === 'heading' ||
    isLegalNote(block.text) ||
    (block.kind === 'paragraph' && textWeight(block.text) < 25 && !SENTENCE_END.test(block.text))
  );
}

function unrepeated(blocks: readonly DraftBlock[], title: string | null): DraftBlock[] {
  const seen = new Set(title === null ? [] : [title.toLowerCase()]);
  return blocks.filter(({ kind, text }) => {
    const key = text.toLowerCase();
    const repeated = seen.has(key) && (kind === 'heading' || text.length > 20);
    seen.add(key);
    return !repeated;
  });
}

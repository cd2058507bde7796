import type { DraftBlock } from '../blocks/draft.js';
import { collapse } from '../html/element.js';

export interface PlainText {
  readonly title: string | null;
  readonly body: readonly DraftBlock[];
}

const TITLE_LENGTH = 200;
/** Lines that an editor broke, not the author: no longer than a mail's, and most of them near that length. */
const WRAP_WIDTH = 100;
const WRAP_MINIMUM = 45;
const CJK_EDGE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/;

/**
 * Plain text to title and paragraphs. The title is the given one, else a short first line that a blank line follows.
 * Blank lines part paragraphs; inside them lines are joined where they look hard-wrapped, else each is a paragraph.
 */
export function readPlainText(text: string, title: string | null): PlainText {
  const groups = groupLines(text);
  const first = groups[0];
  const named = title === null ? null : collapse(title);
  if (first === undefined) return { title: named, body: [] };
  const repeats = named !== null && first.length === 1 && first[0] === named;
  const titled =
    named === null && groups.length > 1 && first.length === 1 && first[0]!.length <= TITLE_LENGTH;
  const rest = repeats || titled ? groups.slice(1) : groups;
  return {
    title: named ?? (titled ? first[0]! : null),
    body: rest.flatMap(paragraphs).map((line) => ({ kind: 'paragraph' as const, text: line })),
  };
}

/** Runs of lines between blank lines, each line with its white space collapsed. */
function groupLines(text: string): string[][] {
  const groups: string[][] = [];
  let open: string[] = [];
  for (const raw of text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    const line = collapse(raw);
    if (line !== '') open.push(line);
    else if (open.length > 0) {
      groups.push(open);
      open = [];
    }
  }
  if (open.length > 0) groups.push(open);
  return groups;
}

function paragraphs(lines: string[]): string[] {
  const inner = lines.slice(0, -1);
  const wrapped =
    inner.length > 0 &&
    lines.every((line) => line.length <= WRAP_WIDTH) &&
    inner.every((line) => line.length >= WRAP_MINIMUM);
  if (!wrapped) return lines;
  return [lines.reduce((joined, line) => joined + (CJK_EDGE.test(joined) ? '' : ' ') + line)];
}

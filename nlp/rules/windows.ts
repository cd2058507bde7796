/**
 * Characters that are segmented at a time. Intl.Segmenter takes time quadratic in the length of its text (Node 20:
 * 100,000 line breaks take six seconds, in windows 0.2).
 */
const WINDOW = 4_000;

/**
 * The segments of `text`, in order and without gaps, in linear time. A segment is never cut at a window's end unless
 * it is longer than a window.
 */
export function* segmentsOf(
  segmenter: Intl.Segmenter,
  text: string,
): Iterable<{ index: number; segment: string }> {
  let start = 0;
  while (start < text.length) {
    const end = Math.min(start + WINDOW, text.length);
    const found = [...segmenter.segment(text.slice(start, end))];
    // What follows the window may belong to its last segment, which is therefore read again.
    const last = end < text.length && found.length > 1 ? found.pop() : undefined;
    for (const { index, segment } of found) yield { index: start + index, segment };
    start = last === undefined ? end : start + last.index;
  }
}

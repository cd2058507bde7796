import { inTitle, isHeadline, type SummaryInput, sentenceIndex } from './position.js';
import type { Draft } from './read.js';

/**
 * Records that come on top of `best`: those the text marks so (“another two”) right behind it, and others that the same
 * doer killed in the same sentence. None where a record already gives the sum, and none of an attacker.
 */
export function additions(
  best: Draft,
  candidates: readonly Draft[],
  records: readonly Draft[],
  input: SummaryInput,
  isSameEvent: (a: Draft, b: Draft) => boolean,
): Draft[] {
  if (best.count === null || best.status === 'updated' || best.toll) return [];
  const more = candidates.filter((draft) => {
    if (draft === best || draft.count === null || draft.count === 0) return false;
    if (draft.victims?.class === 'attacker' || draft.status === 'updated') return false;
    const sameSentence = draft.evidence.start === best.evidence.start;
    if (draft.additional) return isSameEvent(draft, best) && comesOnTop(draft, best, records, input);
    if (!draft.active || !best.active) return false;
    return sameSentence || goesOn(draft, best, records, input);
  });
  const sum = more.reduce((total, draft) => total + draft.count!, best.count);
  return candidates.some(({ count }) => count === sum) ? [] : more;
}

/**
 * True where `draft`, “another two”, stands behind `best` in the same sentence or soon after, with no other figure
 * of its type in between. On top of the figure of a headline comes nothing: it is that of the whole text.
 */
function comesOnTop(draft: Draft, best: Draft, records: readonly Draft[], input: SummaryInput): boolean {
  const distance = sentenceIndex(draft, input.sentences) - sentenceIndex(best, input.sentences);
  if (distance === 0) return true;
  if (inTitle(best, input) || distance < 0 || distance > reach) return false;
  if (distance > 1 && isHeadline(best, input)) return false;
  return !records.some(
    ({ trigger, type, parent, implicit }) =>
      type === draft.type &&
      parent === null &&
      !implicit &&
      trigger.start > best.trigger.start &&
      trigger.start < draft.trigger.start,
  );
}

/**
 * True where one of the two tells whom the same doer killed after the other: “He killed four coworkers. He then fled,
 * killing a driver.” Below a headline, or with a source named, the first figure is the total and what follows its parts;
 * so are figures that add up to it.
 */
function goesOn(draft: Draft, best: Draft, records: readonly Draft[], input: SummaryInput): boolean {
  const [first, second] = draft.trigger.start < best.trigger.start ? [draft, best] : [best, draft];
  const distance = sentenceIndex(second, input.sentences) - sentenceIndex(first, input.sentences);
  if (!second.sequel || distance > reach || isHeadline(first, input)) return false;
  const later = records.filter(
    ({ trigger, parent, count }) => trigger.start > first.trigger.start && parent === null && count !== null,
  );
  return later.reduce((sum, { count }) => sum + count!, 0) !== first.count;
}

/** How many sentences behind its first part the rest of a sum may stand. */
const reach = 3;

import type { Knowledge } from '../../../knowledge/contract.js';
import { type Draft, longest, overlap, SURE } from './draft.js';

/** Below this the tagger's marginal is no better than a coin. */
const TAGGED = 0.5;
/** What a known name is worth that the tagger read and did not take for a name: 0.6, 0.75, 0.9 and 1 were tried. */
const UNTAGGED = 0.9;

/**
 * The names of a block where knowledge, rules and the tagger vote. A known name that the tagger sees too is surer; one
 * that it does not see is doubted; one within a longer name that it sees gives way. `sure` are the names by knowledge
 * and rules, `guessed` what rules make of unknown words, both overlapping as they will.
 */
export function vote(
  tagged: readonly Draft[],
  sure: readonly Draft[],
  guessed: readonly Draft[],
  knowledge: Knowledge,
): Draft[] {
  const known = longest(sure);
  const drafts: Draft[] = [];
  const taken = new Set<Draft>();
  for (const draft of tagged) {
    const rivals = known.filter((each) => overlap(each, draft));
    const same = rivals.find(({ start, end }) => start === draft.start && end === draft.end);
    if (same !== undefined) {
      taken.add(same);
      drafts.push(agreed(draft, same, knowledge));
    } else if (draft.confidence >= TAGGED && rivals.every((each) => yields(each, draft))) {
      for (const rival of rivals) taken.add(rival);
      drafts.push(draft);
    }
  }
  for (const draft of known) {
    if (taken.has(draft)) continue;
    const kept = draft.by !== 'knowledge' || draft.type === 'group' || draft.confidence >= SURE;
    drafts.push(kept ? draft : { ...draft, confidence: draft.confidence * UNTAGGED });
  }
  const rest = guessed.filter((draft) => !drafts.some((each) => overlap(each, draft)));
  return longest([...drafts, ...rest]);
}

/**
 * True where a known name gives way to one that the tagger sees: it lies within it, or nobody was sure of it. A place
 * or person surely known does not give way to a longer one: 纳卡 in 纳卡区, 布林肯 in 布林肯周二.
 */
function yields(known: Draft, tagged: Draft): boolean {
  if (
    (known.type === 'place' || known.type === 'person') &&
    tagged.type === known.type &&
    known.confidence >= SURE
  )
    return false;
  if (known.start >= tagged.start && known.end <= tagged.end) return true;
  return known.confidence < SURE && tagged.confidence > known.confidence;
}

/** A name that both see: the known entity where the types go together, or one of the same name that has the type. */
function agreed(tagged: Draft, known: Draft, knowledge: Knowledge): Draft {
  const confidence = Math.max(known.confidence, 1 - (1 - known.confidence) * (1 - tagged.confidence));
  if (known.type === tagged.type || known.candidates.length === 0) return { ...known, confidence };
  if (known.type === 'group' || known.confidence >= SURE) return known;
  const fitting = known.candidates.filter(({ id }) => knowledge.get(id)?.type === tagged.type);
  if (fitting.length > 0) return { ...known, type: tagged.type, candidates: fitting };
  return tagged.confidence >= TAGGED ? tagged : known;
}

import type { Knowledge } from '../../../knowledge/contract.js';
import type { NameData } from '../../../lang/contract/names.js';
import { type Draft, longest, overlap, SURE } from './draft.js';

/** Least marginal of a name that only the tagger sees: 0.5, 0.4 and 0.3 were tried. */
const TAGGED = 0.3;
/** From here on a longer place that the tagger sees takes in one that is surely known (厦门港, 日本东京): it is likelier right than not. */
const WHOLE = 0.5;
/** Below this a longer organisation that ends as none does leaves a known one at its head alone. */
const DOUBTED = 0.6;
/** What a known name is worth that the tagger read and did not take for a name: 0.6, 0.75, 0.9 and 1 were tried. */
const UNTAGGED = 0.9;

/**
 * A probability of no name above which a doubtful known name goes, where capitals do not mark names: on GSDSIMP dev none of
 * 20 such was a name.
 */
const DENIED = 0.65;
/**
 * One above which even the sure name of a town goes there: the Tokyo of 東京駅, a station. 0.7, 0.9 and 0.97 were tried.
 * Countries stay: the tagger learned that 美国 in 美国国务卿 is no name of its own.
 */
const SURELY_DENIED = 0.8;

/** What is said of the names of a block. The drafts of a list may overlap. */
export interface Votes {
  readonly tagged: readonly Draft[];
  /** The tagger's mean probability that a range is part of no name. */
  outside(start: number, end: number): number;
  /** Names by knowledge and rules. */
  readonly sure: readonly Draft[];
  /** What rules make of unknown words. */
  readonly guessed: readonly Draft[];
  readonly text: string;
  readonly data: NameData | undefined;
  readonly knowledge: Knowledge;
}

/**
 * The names of a block where knowledge, rules and the tagger vote. A known name that the tagger sees too is surer; one
 * that it does not see is doubted; one within a longer name that it sees gives way.
 */
export function vote(votes: Votes): Draft[] {
  const { tagged, sure, guessed, knowledge } = votes;
  const known = longest(sure);
  const drafts: Draft[] = [];
  const taken = new Set<Draft>();
  for (const draft of tagged) {
    const rivals = known.filter((each) => overlap(each, draft));
    const same = rivals.find((each) => isSame(each, draft, votes.text));
    if (same !== undefined) {
      taken.add(same);
      drafts.push(agreed(draft, same, knowledge));
    } else if (draft.confidence >= TAGGED && rivals.every((each) => yields(each, draft, votes))) {
      const places = rivals.filter(({ type, confidence }) => type === 'place' && confidence >= SURE);
      if (!isOnePlace(places, knowledge) || isList(rivals)) continue;
      for (const rival of rivals) taken.add(rival);
      const guess = guessed.find(({ start, end }) => start === draft.start && end === draft.end);
      // A title or a noun may be surer of the type than the tagger.
      const surer = guess !== undefined && guess.confidence > draft.confidence;
      drafts.push(surer ? guess : withHead(draft, places, votes));
    }
  }
  for (const draft of known)
    if (
      !taken.has(draft) &&
      !(isTown(draft, knowledge) && (isDenied(draft, SURELY_DENIED, votes) || isWord(draft, votes))) &&
      !(draft.confidence < SURE && guessed.some((each) => takesIn(each, draft)))
    )
      drafts.push(unseen(draft, votes));
  const rest = guessed.filter(
    (draft) => !isDenied(draft, DENIED, votes) && !drafts.some((each) => overlap(each, draft)),
  );
  return longest([...drafts, ...rest]);
}

/** True for one and the same name; the tagger may take in an organisation's article (El Cártel de Sinaloa). */
function isSame(known: Draft, tagged: Draft, text: string): boolean {
  if (known.end !== tagged.end) return false;
  if (known.start === tagged.start) return true;
  const isBody = known.type === 'organization' && tagged.type === known.type && known.confidence >= SURE;
  return isBody && /^\p{L}{1,3}\s$/u.test(text.slice(tagged.start, known.start));
}

/** True for a longer name that a title or a noun announces: “Commissioner Rose Akinyi” takes in Rose, a town. */
function takesIn(guess: Draft, { start, end }: Draft): boolean {
  return guess.start <= start && guess.end >= end && guess.end - guess.start > end - start;
}

/**
 * True where the tagger, in a script without capitals, finds it likelier than `limit` that an entity's name or what a rule
 * guesses is none: 위해 is a city and “for the sake of”, デトロイト・モーターショー has a dot as foreign people do.
 */
function isDenied({ start, end, type, by }: Draft, limit: number, { outside, data }: Votes): boolean {
  if (data?.transliteration === undefined || type === 'group') return false;
  return (by === 'knowledge' || type === 'person') && outside(start, end) > limit;
}

/** The same in a script with capitals, for which a tagger that never saw a town has to be surer. */
const ORDINARY = 0.97;

/** True for a single word in a script with capitals that is surely no name, and no capital either: Još, not Jos in Nigeria. */
function isWord({ start, end, by, candidates }: Draft, { outside, data, text, knowledge }: Votes): boolean {
  if (data?.transliteration !== undefined || by !== 'knowledge') return false;
  if (knowledge.get(candidates[0]?.id ?? '')?.role === 'capital') return false;
  return !text.slice(start, end).includes(' ') && outside(start, end) > ORDINARY;
}

function isTown({ candidates }: Draft, knowledge: Knowledge): boolean {
  return knowledge.get(candidates[0]?.id ?? '')?.kind === 'city';
}

/** A known name that the tagger does not see: 温泉 in 珍珠泉温泉 is a town that nobody means. */
function unseen(draft: Draft, { outside, data }: Votes): Draft {
  const kept = draft.by !== 'knowledge' || draft.type === 'group' || draft.confidence >= SURE;
  if (kept) return draft;
  const unmarked = data?.transliteration !== undefined || data?.capitalNouns === true;
  const denied = unmarked && outside(draft.start, draft.end) > DENIED;
  return { ...draft, confidence: draft.confidence * (denied ? UNTAGGED / 2 : UNTAGGED) };
}

/**
 * True where a known name gives way to one that the tagger sees: it lies within it, or nobody was sure of it. In a
 * script without spaces a person surely known does not give way to a longer one, nor a place to one with a common noun at
 * its end: 布林肯 in 布林肯周二, 纳卡 in 纳卡区.
 */
function yields(known: Draft, tagged: Draft, votes: Votes): boolean {
  const { text, data } = votes;
  const within = known.start >= tagged.start && known.end <= tagged.end;
  // A common noun before a town is no part of its name: городе Ош.
  if (within && known.type === tagged.type && /^\p{Ll}/u.test(text.slice(tagged.start, known.start)))
    return false;
  if (
    (known.type === 'place' || known.type === 'person') &&
    tagged.type === known.type &&
    known.confidence >= SURE
  ) {
    if (!within) return false;
    // Words that a space keeps apart are no part of a name by mistake: Sierra Nevada, Yousry Nasrallah.
    if (data?.transliteration === undefined) return tagged.confidence >= WHOLE;
    if (tagged.confidence < WHOLE) return false;
    return known.type === 'place' && !data.placeNouns.includes(text.slice(known.end, tagged.end));
  }
  if (within)
    return !(
      (known.confidence >= SURE &&
        known.type === tagged.type &&
        isArticle(text.slice(tagged.start, known.start), data)) ||
      standsAlone(known, tagged, votes)
    );
  return known.confidence < SURE && tagged.confidence > known.confidence;
}

/**
 * True for an organisation surely known that a longer one begins with which does not end as organisations do, where
 * letters tell nothing and the tagger is not sure: 应急管理部 in 应急管理部启动国家地质灾害.
 */
function standsAlone(known: Draft, tagged: Draft, { text, data }: Votes): boolean {
  if (data?.transliteration === undefined || tagged.type !== 'organization') return false;
  if (known.type !== 'organization' || known.confidence < SURE || known.start !== tagged.start) return false;
  const name = text.slice(known.end, tagged.end);
  return tagged.confidence < DOUBTED && !data.organizationNouns.some((noun) => name.endsWith(noun));
}

/** A longer place with what its head names: 日本东京 its last part, 中国大陆 its first, unless a name follows that is unknown. */
function withHead(draft: Draft, places: readonly Draft[], { text, data, knowledge }: Votes): Draft {
  if (draft.type !== 'place') return draft;
  const [first, last] = [places[0], places.at(-1)];
  if (places.length > 1 && last?.end === draft.end) return { ...draft, candidates: last.candidates };
  const isCountry = knowledge.get(first?.candidates[0]?.id ?? '')?.kind === 'country';
  if (!isCountry || places.length > 1 || first?.start !== draft.start) return draft;
  const bySound = [...text.slice(first.end, draft.end)].filter((each) =>
    data?.transliteration?.includes(each),
  );
  return bySound.length < 2 ? { ...draft, candidates: first.candidates } : draft;
}

/** True for a word that names no one, before a name: The in “The Islamic State group” where a sentence begins. */
function isArticle(head: string, data: NameData | undefined): boolean {
  return head !== '' && data?.notNames.includes(head.trimEnd()) === true;
}

/** True for several organisations surely known: МИД России и Минобороны Азербайджана are two. */
function isList(rivals: readonly Draft[]): boolean {
  return rivals.filter(({ type, confidence }) => type === 'organization' && confidence >= SURE).length > 1;
}

/** True where of several places each lies in the country of the first: 日本东京, and not 纳卡区亚美尼亚. */
function isOnePlace(places: readonly Draft[], knowledge: Knowledge): boolean {
  const [first, ...rest] = places.map(({ candidates }) => knowledge.get(candidates[0]?.id ?? ''));
  return rest.every((each) => each?.kind !== 'country' && each?.country === first?.country);
}

/** Places that no team or company is called by alone, as cities are. */
const NATURAL: ReadonlySet<string> = new Set(['mountain', 'river', 'sea', 'strait', 'island']);

/** A name that both see: the known entity where the types go together, or one of the same name that has the type. */
function agreed(tagged: Draft, known: Draft, knowledge: Knowledge): Draft {
  const confidence = Math.max(known.confidence, 1 - (1 - known.confidence) * (1 - tagged.confidence));
  if (known.type === tagged.type || known.candidates.length === 0) return { ...known, confidence };
  const kind = knowledge.get(known.candidates[0]!.id)?.kind;
  if (known.type === 'group' || known.confidence >= SURE || NATURAL.has(kind ?? '')) return known;
  const fitting = known.candidates.filter(({ id }) => knowledge.get(id)?.type === tagged.type);
  if (fitting.length > 0) return { ...known, type: tagged.type, candidates: fitting };
  return tagged.confidence >= TAGGED ? tagged : known;
}

import type { Knowledge, KnowledgeMatch } from '../../../knowledge/contract.js';
import { type KnowledgeEntity, type Mention, spanOf } from '../../../schemas/index.js';

const CONFIDENCE = 0.9;
/** Least prior of a place that nothing but a longer place's name speaks for. */
const SURE = 0.6;
/** A city without its word for a unit (昭通市) heads a longer name from this population on: 长安 in 长安汽车城 does not. */
const LARGE = 1_000_000;
/** What units of administration end with. */
const UNIT = /[省市县縣区區州镇鎮乡鄉村町郡시군구읍면동리]/u;
/** A street is called after a town that it does not lie in: 青島東路 is in Taipei. */
const STREET = /[路街]$/u;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}][\p{Script=Han}\p{Script=Hangul}\s]{3}/u;

/** A known place at the head of a longer one, with its word for a unit. */
interface Head {
  readonly start: number;
  readonly end: number;
  readonly match: KnowledgeMatch;
  readonly entity: KnowledgeEntity;
}

/**
 * Mentions with the known places that longer ones in East Asian scripts begin with: 尼日利亚卡杜纳 names a city and, within
 * its name, Nigeria; 云南省昭通市镇雄县 a county, its province and its city. They are the only mentions that lie within
 * another. A longer place that known ones fill is the last of them. `tagAt` gives the language tag at an offset.
 */
export function withNestedPlaces(
  mentions: readonly Mention[],
  knowledge: Knowledge,
  tagAt: (offset: number) => string,
): Mention[] {
  return mentions.flatMap((mention) => {
    const { start, text, type, by } = mention;
    if (type !== 'place' || by === 'knowledge' || !EAST_ASIAN.test(text) || STREET.test(text))
      return [mention];
    const heads = headsOf(text, knowledge, tagAt(start));
    const last = heads.at(-1);
    if (last === undefined || last.end < text.length)
      return [...heads.filter(({ entity }) => entity.id !== mention.candidates[0]?.id).map(within), mention];
    if (heads.length === 1) return [mention];
    const candidates = mention.candidates.length > 0 ? mention.candidates : candidatesOf(last);
    return [...heads.slice(0, -1).map(within), { ...mention, candidates }];

    function within(head: Head): Mention {
      const span = spanOf(text, head.start, head.end);
      return {
        ...span,
        start: start + head.start,
        end: start + head.end,
        type: 'place',
        form: 'name',
        by: 'knowledge',
        confidence: CONFIDENCE,
        candidates: candidatesOf(head),
      };
    }
  });
}

/** The known places of one country that follow each other from the start of a name. */
function headsOf(name: string, knowledge: Knowledge, tag: string): Head[] {
  const heads: Head[] = [];
  for (const match of knowledge.match(name, tag)) {
    const from = heads.at(-1)?.end ?? 0;
    if (name.slice(from, match.start).trim() !== '') break;
    const top = match.candidates[0];
    const entity = top === undefined ? undefined : knowledge.get(top.id);
    if (top === undefined || top.weak || top.prior < SURE || entity?.type !== 'place') break;
    const whole = UNIT.test(name.charAt(match.end - 1));
    const unit = entity.kind === 'city' && !whole && UNIT.test(name.charAt(match.end)) ? 1 : 0;
    const named = whole || unit === 1 || (entity.population ?? 0) >= LARGE;
    if (entity.kind === 'city' && !named) break;
    if (heads.some((head) => head.entity.country !== entity.country)) break;
    heads.push({ start: match.start, end: match.end + unit, match, entity });
  }
  return heads;
}

function candidatesOf({ match }: Head): Mention['candidates'] {
  const top = match.candidates[0]!;
  return [{ id: top.id, score: top.prior }];
}

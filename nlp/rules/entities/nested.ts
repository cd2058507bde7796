import type { Knowledge } from '../../../knowledge/contract.js';
import { type Mention, spanOf } from '../../../schemas/index.js';

const CONFIDENCE = 0.9;

/**
 * Mentions with the countries that longer places in scripts without spaces begin with: 尼日利亚卡杜纳 names a city and, within
 * its name, Nigeria. They are the only mentions that lie within another. `tagAt` gives the language tag at an offset.
 */
export function withNestedCountries(
  mentions: readonly Mention[],
  knowledge: Knowledge,
  tagAt: (offset: number) => string,
): Mention[] {
  return mentions.flatMap((mention) => {
    const { start, text, type, by } = mention;
    if (type !== 'place' || by === 'knowledge' || !/^\p{Script=Han}{4}/u.test(text)) return [mention];
    const [match] = knowledge.match(text, tagAt(start));
    const candidate = match?.candidates[0];
    const country = knowledge.get(candidate?.id ?? '');
    if (match === undefined || candidate === undefined || country?.kind !== 'country') return [mention];
    const whole = match.end === text.length || mention.candidates[0]?.id === candidate.id;
    if (match.start > 0 || candidate.weak || whole) return [mention];
    const nested: Mention = {
      ...spanOf(text, 0, match.end),
      start,
      end: start + match.end,
      type: 'place',
      form: 'name',
      by: 'knowledge',
      confidence: CONFIDENCE,
      candidates: [{ id: candidate.id, score: candidate.prior }],
    };
    return [nested, mention];
  });
}

import { type Chain, near, type RoleMention } from './chain.js';
import type { RoleRules } from './rules.js';

/** A title and the person whose it is. */
export interface Bound {
  readonly chain: Chain;
  readonly person: RoleMention;
}

/** Longest gap between a title and a name. */
const GAP = 32;
/** An apposition ends here, or goes on with a clause of its own. */
const CLOSED = /^["”»]?\s*(?:[,،，、;；.。:：!?！？)）–—-]|$)/u;

/**
 * Gives each title to the person beside it and each person one title at most. Without a comma the side that is usual in
 * the language goes first; an apposition (“Macron, the French president,”) goes before a name set off behind a title (“the
 * French president, Emmanuel Macron, said”), which has to be closed again.
 */
export function bindTitles(
  text: string,
  folded: string,
  chains: readonly Chain[],
  persons: readonly RoleMention[],
  rules: RoleRules,
): Bound[] {
  const pairs = chains
    .flatMap((chain) =>
      [...new Set([...near(persons, chain.start), ...near(persons, chain.end)])].flatMap((person) => {
        const cost = costOf(folded, chain, { ...person, start: nameStart(text, person, chain) }, rules);
        return cost === undefined ? [] : [{ chain, person, cost }];
      }),
    )
    .sort((a, b) => a.cost - b.cost || a.chain.start - b.chain.start);
  const taken = new Set<Chain | RoleMention>();
  return pairs.filter(({ chain, person }) => {
    if (taken.has(chain) || taken.has(person)) return false;
    taken.add(chain).add(person);
    return true;
  });
}

/** Where a name starts whose known part is only the last word of it (Sergej |Lavrov), if the title leaves room. */
function nameStart(text: string, { id, start, end }: RoleMention, chain: Chain): number {
  if (id === null || chain.end > start || text.slice(start, end).includes(' ')) return start;
  const given = /(?<![\p{L}.’'-])\p{Lu}[\p{Ll}\p{M}’'-]{1,20}\s$/u.exec(
    text.slice(Math.max(0, start - 24), start),
  );
  return given === null || start - given[0].length < chain.end ? start : start - given[0].length;
}

/** Lower is surer; undefined where a person has not the title. */
function costOf(folded: string, chain: Chain, person: RoleMention, rules: RoleRules): number | undefined {
  const behind = folded.slice(person.end, person.end + GAP);
  if (rules.eponymAfter?.test(behind)) return undefined;
  // An unknown “Kennedy Street” may have been read as a person's name.
  const lastWord = folded.slice(folded.lastIndexOf(' ', person.end - 1), person.end);
  if (person.id === null && rules.spaced && rules.eponymAfter?.test(lastWord)) return undefined;
  if (chain.titleStart === person.start) return 0;
  const isBefore = chain.end <= person.start;
  const gap = isBefore ? folded.slice(chain.end, person.start) : folded.slice(person.end, chain.start);
  if (gap.length > GAP || (!isBefore && person.end > chain.start)) return undefined;
  if (isBefore && rules.eponymBefore?.test(folded.slice(Math.max(0, chain.start - GAP), chain.start)))
    return undefined;
  const side = isBefore ? 'before' : 'after';
  const bare = rules.order.indexOf(side);
  // 拜登|中国外长: a title with an owner in front belongs to what follows, where it has a name behind it.
  if (bare >= 0 && rules.bareGap.test(gap) && (!rules.spaced || gap !== '')) return bare;
  if (chain.complement || !rules.commaGap.test(gap)) return undefined;
  if (isBefore) return CLOSED.test(behind) && chain.holder !== undefined ? 4 : undefined;
  const closed = CLOSED.test(folded.slice(chain.end, chain.end + GAP));
  return closed || chain.holder !== null ? 3 : undefined;
}

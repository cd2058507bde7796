import type { Knowledge, KnowledgeMatch } from '../../../knowledge/contract.js';
import { type KnowledgeEntity, type Mention, type NestedName, spanOf } from '../../../schemas/index.js';

/** Least prior of a name that nothing but an organisation's name speaks for. */
const SURE = 0.6;

/**
 * Finds what the names of organisations are made of: 阿塞拜疆 in 阿塞拜疆国防部, England in “Bank of England”. The longest name
 * is the mention; what lies within is evidence of the country or body it belongs to. The answer for one name of a language
 * is remembered for the document. `tagAt` gives the BCP 47 tag at an offset.
 */
export function nestedNames(knowledge: Knowledge, tagAt: (offset: number) => string) {
  const known = new Map<string, readonly NestedName[]>();
  return (mention: Mention, entity: KnowledgeEntity | null): readonly NestedName[] => {
    if ((entity?.type ?? mention.type) !== 'organization') return [];
    const tag = tagAt(mention.start);
    const key = `${tag} ${mention.text}`;
    const names = known.get(key) ?? within(mention.text, tag, knowledge);
    known.set(key, names);
    return names.map(({ start, end, text, ...rest }) => ({
      start: start + mention.start,
      end: end + mention.start,
      text,
      ...rest,
    }));
  };
}

/** The names in `name` that are not the whole of it; offsets count from its start. */
function within(name: string, tag: string, knowledge: Knowledge): NestedName[] {
  // A known name is matched whole and hides its parts: it is read without its first and without its last word.
  const first = name.search(/[\s-]\S/u) + 1 || 1;
  const last = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-'), 0) || name.length - 1;
  const found = [
    ...knowledge.match(name.slice(0, last), tag).map((match) => named(name, match, 0, knowledge)),
    ...knowledge.match(name.slice(first), tag).map((match) => named(name, match, first, knowledge)),
  ].flatMap((each) => each ?? []);
  const kept: NestedName[] = [];
  for (const each of found.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some(({ start, end }) => start < each.end && each.start < end)) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

function named(
  name: string,
  { start, end, candidates }: KnowledgeMatch,
  offset: number,
  knowledge: Knowledge,
): NestedName | undefined {
  const top = candidates[0];
  const entity = top === undefined ? undefined : knowledge.get(top.id);
  if (top === undefined || entity === undefined || top.weak || top.prior < SURE) return undefined;
  if (entity.type === 'person' || entity.type === 'other') return undefined;
  return { ...spanOf(name, start + offset, end + offset), type: entity.type, entity: entity.id };
}

import type { NameData } from '../../../lang/contract/names.js';
import { compiledOnce } from '../compiled.js';
import { type Draft, overlap } from './draft.js';
import { literal } from './phrases.js';

/**
 * `drafts` with people whose given name is also a word that names no one: May Whitlock, June Carter. The family name
 * is a person to someone else, or stands before a comma, a bracket or 's and is nothing else; “in May Blinken” names a month.
 */
export function withWordNames(
  text: string,
  drafts: readonly Draft[],
  data: NameData | undefined,
): readonly Draft[] {
  const pattern = data === undefined ? undefined : patternOf(data);
  if (pattern === undefined) return drafts;
  const found: Draft[] = [];
  for (const { index, 0: name, indices } of text.matchAll(pattern)) {
    const [family, end] = [indices!.groups!.family![0], index + name.length];
    const rivals = drafts.filter((draft) => overlap(draft, { start: index, end }));
    const person = rivals.find(({ type, start }) => type === 'person' && start === family);
    const apposed = rivals.length === 0 && /^(?:,|\s\(|['’]s)/.test(text.slice(end, end + 2));
    if (person === undefined ? apposed : rivals.length === 1)
      found.push({
        start: index,
        end: person?.end ?? end,
        type: 'person',
        form: 'name',
        by: 'rule',
        confidence: Math.max(0.75, person?.confidence ?? 0),
        candidates: [],
      });
  }
  return [...drafts.filter((draft) => !found.some((each) => overlap(draft, each))), ...found];
}

/** Finds such a given name with the word after it, the group `family`; undefined where the language has none. */
const patternOf = compiledOnce(({ wordNames }: NameData) => {
  if (wordNames === undefined) return undefined;
  const before = `(?<![\\p{L}\\p{N}])(?<!(?:^|[^\\p{L}])(?:${wordNames.notAfter.map(literal).join('|')})\\s)`;
  const given = wordNames.names.map(literal).join('|');
  return new RegExp(
    `${before}(?:${given})\\s(?<family>\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}\\p{Ll}+)?)(?![\\p{L}\\p{N}])`,
    'dgu',
  );
});

import type { Draft } from './read.js';

/**
 * The records of single named victims, one for each person: where a text gives no total, those who died are as many as
 * the names it tells of. The same person is named in full, by surname or by first name.
 */
export function victimsNamed(candidates: readonly Draft[]): Draft[] {
  const people: { readonly words: ReadonlySet<string>; readonly draft: Draft }[] = [];
  for (const draft of candidates) {
    if (draft.count !== 1 || draft.victims?.class === 'attacker') continue;
    for (const name of draft.names) {
      const words = new Set(wordsOf(name));
      const known = people.find((person) => isSubset(words, person.words) || isSubset(person.words, words));
      if (known === undefined && words.size > 0) people.push({ words, draft });
    }
  }
  return people.map(({ draft }) => draft);
}

/** True where the two names may be of one person: in full, by surname or by first name. */
export function isSamePerson(a: string, b: string): boolean {
  const [first, second] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  return first.size > 0 && second.size > 0 && (isSubset(first, second) || isSubset(second, first));
}

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].every((word) => b.has(word));

/** The words of a name that may stand for the person: no initials. */
function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];
}

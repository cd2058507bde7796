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

/** How many dead there may be for somebody who was shot to be taken for one of them. */
const fewDead = 2;

/**
 * True where somebody who was hurt is no longer among the injured: “He stabbed Marcus Bellamy. Bellamy died two days
 * later”. A verb that tells what was done (“a man was shot”) leaves open what came of it: beside one or two dead, and
 * with no other name than theirs, it tells of them.
 */
export function hasDied({ implicit, names, violent, additional }: Draft, drafts: readonly Draft[]): boolean {
  if (!implicit) return false;
  const dead = drafts.filter(
    ({ type, status }) => type === 'killed' && status !== 'denied' && status !== 'hypothetical',
  );
  const isDead = (name: string) =>
    dead.some((draft) => draft.names.some((other) => isSamePerson(name, other)));
  if (names.length > 0 && names.every(isDead)) return true;
  const counts = dead.flatMap(({ status, count }) => (status === 'historic' ? [] : [count ?? Infinity]));
  const largest = Math.max(0, ...counts);
  const named = dead.some((draft) => draft.names.length > 0);
  return violent && !additional && largest > 0 && largest <= fewDead && !(named && names.length > 0);
}

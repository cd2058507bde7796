import type { EntityStore } from './entity-store.js';

/** People of a country that can be compared with an unknown one: beyond, likeness finds namesakes. */
const COMPARABLE = 100;
/** Larger lists, of imported knowledge, are not read for this. */
const READ = 20_000;

/** The ids of the people of a country, read when first asked for. */
export function peopleByCountry(stores: readonly EntityStore[]): (country: string) => readonly string[] {
  let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  const read = () => {
    const byCountry = new Map<string, Set<string>>();
    for (const store of stores) {
      if (store.segment.people.length > READ) continue;
      for (const index of store.segment.people) {
        const { id, country } = store.at(index);
        if (country !== undefined) byCountry.set(country, (byCountry.get(country) ?? new Set()).add(id));
      }
    }
    return byCountry;
  };
  return (country) => {
    known ??= read();
    const ids = known.get(country);
    return ids === undefined || ids.size > COMPARABLE ? [] : [...ids];
  };
}

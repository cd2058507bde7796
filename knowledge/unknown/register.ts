import { z } from 'zod';
import type { KnowledgeEntity } from '../../schemas/index.js';
import { type Agreement, agreementOf, type Evidence } from './evidence.js';
import { sameSpelling } from './name-likeness.js';
import { nilIdOf, type SightedDocument, type Sighting, sighting, sightingsOf } from './sighting.js';

/** Entities that one sighting is compared with at most: the most of what it shares first, then the latest. */
const COMPARABLE = 100;
/** Sightings kept of an entity: the first, and the latest. */
const KEPT = 12;
/** How clearly the best must lead over the second, on either side; brothers in one story are told apart by it. */
const LEAD = 0.06;
/** Something that so many entities share is no trace of one story. */
const COMMON = 400;

/** A person or place that the knowledge base lacks, with the documents that name it. */
export const unknownEntity = z.strictObject({
  /** See `nilIdOf`. */
  id: z.string().regex(/^nil:[0-9a-f]{16}$/),
  type: z.enum(['person', 'place']),
  /** The first sighting, then the latest; `by` says what beside the name made it this entity (nothing for the first). */
  sightings: z.array(sighting.extend({ by: z.array(z.enum(['gloss', 'office', 'story'])) })).min(1),
  /** Documents that named it in all. */
  documents: z.int().min(1),
});

export type UnknownEntity = z.infer<typeof unknownEntity>;

/** A sighting, by its place in the document's list, with an entity that it may be. */
interface Pair extends Agreement {
  readonly at: number;
  readonly entity: UnknownEntity;
}

/**
 * The unknown entities of documents, one after another: what a document names is one that documents before it named, if
 * the names sound alike and a second thing agrees (see `agreementOf`), or a new one. The state changes with each
 * document; `mergeUnknown` is the same as a function.
 */
export class UnknownRegister {
  readonly #entities = new Map<string, UnknownEntity>();
  /** Ids of entities by what they can be compared by. */
  readonly #traces = new Map<string, Set<string>>();
  readonly #limit: number;

  /** `limit` is how many entities are kept: the ones that were named longest ago go first. */
  constructor(known: Iterable<UnknownEntity> = [], limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
    for (const entity of known) this.#put(entity);
  }

  /** Every entity, the one that was named longest ago first. */
  entities(): UnknownEntity[] {
    return [...this.#entities.values()];
  }

  /** Takes over what another register knows of an entity, where it has seen more documents of it. */
  adopt(entity: UnknownEntity): void {
    if (entity.documents > (this.#entities.get(entity.id)?.documents ?? 0)) this.#put(entity);
  }

  /** Takes in a document; returns the id for all documents of each of its unknown people and places, by their own ids. */
  recognise(document: SightedDocument): ReadonlyMap<string, string> {
    const sighted = sightingsOf(document);
    const ids = new Map<string, string>();
    const pairs: Pair[] = sighted.flatMap(({ type, sighting }, at) =>
      this.#comparable(type, sighting).flatMap((entity) => {
        const before = entity.sightings.find((each) => each.document === sighting.document);
        if (before !== undefined && before.names[0] !== sighting.names[0]) return [];
        const [best] = entity.sightings
          .flatMap((each) => agreementOf(each, sighting) ?? [])
          .sort((a, b) => b.likeness - a.likeness);
        return best === undefined ? [] : [{ at, entity, ...best }];
      }),
    );
    pairs.sort((a, b) => b.likeness - a.likeness || (a.entity.id < b.entity.id ? -1 : 1));
    const matched = matchedPairs(pairs);
    sighted.forEach(({ entity, type, sighting }, at) => {
      const match = matched.get(at);
      const own = nilIdOf(type, sighting);
      if (match === undefined && !this.#entities.has(own))
        this.#put({ id: own, type, documents: 1, sightings: [{ ...sighting, by: [] }] });
      else if (match !== undefined) this.#see(match.entity, sighting, match.evidence);
      ids.set(entity, match?.entity.id ?? own);
    });
    return ids;
  }

  #see(entity: UnknownEntity, sighting: Sighting, by: readonly Evidence[]): void {
    if (entity.sightings.some(({ document }) => document === sighting.document)) return;
    const [first, ...later] = entity.sightings;
    this.#put({
      ...entity,
      documents: entity.documents + 1,
      sightings: [first!, ...[...later, { ...sighting, by: [...by] }].slice(1 - KEPT)],
    });
  }

  #put(entity: UnknownEntity): void {
    this.#remove(entity.id);
    this.#entities.set(entity.id, entity);
    for (const trace of tracesOf(entity)) {
      const ids = this.#traces.get(trace) ?? new Set();
      this.#traces.set(trace, ids.add(entity.id));
    }
    if (this.#entities.size > this.#limit) this.#remove(this.#entities.keys().next().value!);
  }

  #remove(id: string): void {
    const entity = this.#entities.get(id);
    if (entity === undefined) return;
    this.#entities.delete(id);
    for (const trace of tracesOf(entity)) {
      const ids = this.#traces.get(trace);
      ids?.delete(id);
      if (ids?.size === 0) this.#traces.delete(trace);
    }
  }

  #comparable(type: UnknownEntity['type'], sighting: Sighting): UnknownEntity[] {
    const shared = new Map<string, number>();
    for (const trace of tracesOf({ type, sightings: [sighting] })) {
      const ids = this.#traces.get(trace);
      if (ids === undefined || ids.size > COMMON) continue;
      for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared]
      .reverse()
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMPARABLE)
      .map(([id]) => this.#entities.get(id)!);
  }
}

/**
 * The unknown people and places of documents, merged across documents and languages where names sound alike and a second
 * piece of evidence stands. Documents are taken by day and id, so that their order does not matter.
 */
export function mergeUnknown(documents: readonly SightedDocument[]): UnknownEntity[] {
  const register = new UnknownRegister();
  const key = ({ metadata, id }: SightedDocument) => `${metadata.publishedAt ?? '9'} ${id}`;
  for (const document of [...documents].sort((a, b) => (key(a) < key(b) ? -1 : 1)))
    register.recognise(document);
  return register.entities();
}

/** The first name by language that an entity's documents give it, and those in brackets (`mul`). */
export function unknownNames({ sightings }: UnknownEntity): KnowledgeEntity['names'] {
  const names: Record<string, string[]> = {};
  const add = (language: string, name: string) => {
    names[language] = [...new Set([...(names[language] ?? []), name])];
  };
  for (const {
    language,
    names: [first],
    glosses,
  } of sightings) {
    add(language, first!);
    for (const gloss of glosses) add('mul', gloss);
  }
  return names;
}

/**
 * The sightings of a document with the entity each is, the likeliest pair first; each side is used once. A pair that does
 * not lead clearly over another of either side is none, unless that other one's far side likes a third better (Mahmoud and
 * Mohammed in both reports), or has the same name.
 */
function matchedPairs(pairs: readonly Pair[]): ReadonlyMap<number, Pair> {
  const taken = new Set<string>();
  const matched = new Map<number, Pair>();
  const spelled = ({ entity }: Pair) => entity.sightings[0]!.names[0]!;
  const best = new Map<string | number, number>();
  for (const { at, entity, likeness } of pairs)
    for (const side of [at, entity.id]) best.set(side, Math.max(best.get(side) ?? 0, likeness));
  for (const pair of pairs) {
    if (taken.has(pair.entity.id) || matched.has(pair.at)) continue;
    const isRival = (each: Pair) => {
      const sameSighting = each.at === pair.at;
      if (sameSighting === (each.entity.id === pair.entity.id)) return false;
      if (each.likeness <= pair.likeness - LEAD) return false;
      if (each.likeness < best.get(sameSighting ? each.entity.id : each.at)!) return false;
      return !(sameSighting && sameSpelling(spelled(each), spelled(pair)));
    };
    if (pairs.some(isRival)) continue;
    taken.add(pair.entity.id);
    matched.set(pair.at, pair);
  }
  return matched;
}

/** What entities that may be one have in common at least one of. */
function tracesOf(entity: {
  readonly type: UnknownEntity['type'];
  readonly sightings: readonly Sighting[];
}): Set<string> {
  return new Set(
    entity.sightings.flatMap(({ offices, story, figures, countries, glosses, names }) =>
      [
        ...offices,
        ...story,
        ...figures.flatMap((figure) => countries.map((country) => `${country} ${figure}`)),
        ...(glosses.length > 0 || /^\p{Script=Latin}/u.test(names[0]!) ? [...glosses, names[0]!] : []),
      ].map((trace) => `${entity.type} ${trace.toLowerCase()}`),
    ),
  );
}

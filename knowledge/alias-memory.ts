import { z } from 'zod';
import type { EnrichedDocument, Entity } from '../schemas/index.js';
import type { Knowledge } from './contract.js';
import { readMemory, writeMemory } from './memory-file.js';

/** A document counts once; so many of the latest are remembered to tell. */
const REMEMBERED = 50;
/** One document may be wrong, and may be made so: an alias is used from so many on. */
const USED_FROM = 2;
const SHORTEST = 2;
const LONGEST = 80;

const learnedAlias = z.strictObject({
  name: z.string().min(1),
  /** Primary language subtag of the text it stood in. */
  language: z.string().min(2),
  /** The known entity it names. */
  id: z.string(),
  /** Documents by what made them take the name for the entity: a gloss in brackets, or its sound beside an office. */
  evidence: z.strictObject({ gloss: z.int().min(0), likeness: z.int().min(0) }),
  /** Ids of the latest documents. */
  documents: z.array(z.string()),
});

/** A name of a known entity that documents gave it and that the knowledge base lacks. */
export type LearnedAlias = z.infer<typeof learnedAlias>;

/** True for an alias that enough documents agree on to be used. */
export function isUsed({ evidence }: LearnedAlias): boolean {
  return evidence.gloss + evidence.likeness >= USED_FROM;
}

/**
 * The aliases in a memory file, one JSON object a line; none where there is no file. Throws `E_KNOWLEDGE_INVALID` with
 * file and line for one that is none.
 */
export function readAliases(file: string): LearnedAlias[] {
  return readMemory(file, learnedAlias, 'a learned alias');
}

/** Writes a memory file, in one step: a reader sees the old one or the new one. */
export function writeAliases(file: string, aliases: readonly LearnedAlias[]): void {
  writeMemory(
    file,
    [...aliases].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  );
}

/**
 * A memory with what a document adds to it: mentions of linked entities that no name of the knowledge base is, because a
 * gloss (斯提帕纳科特（Stepanakert）) or a merge by sound linked them. A document that is remembered adds nothing.
 */
export function learnAliases(
  memory: readonly LearnedAlias[],
  document: Pick<EnrichedDocument, 'id' | 'language' | 'entities'>,
  knowledge: Knowledge,
): LearnedAlias[] {
  const known = new Map(memory.map((alias) => [keyOf(alias), alias]));
  const language = document.language.tag.split('-', 1)[0]!;
  for (const entity of document.entities) {
    if (!entity.linked || knowledge.get(entity.id) === undefined || entity.type === 'group') continue;
    for (const name of newNames(entity, document.language.tag, knowledge)) {
      const key = keyOf({ name, language, id: entity.id });
      const alias = known.get(key) ?? {
        name,
        language,
        id: entity.id,
        evidence: { gloss: 0, likeness: 0 },
        documents: [],
      };
      if (alias.documents.includes(document.id)) continue;
      const kind = entity.mentions.some(({ by, form }) => by === 'gloss' || form === 'gloss')
        ? 'gloss'
        : 'likeness';
      known.set(key, {
        ...alias,
        evidence: { ...alias.evidence, [kind]: alias.evidence[kind] + 1 },
        documents: [...alias.documents, document.id].slice(-REMEMBERED),
      });
    }
  }
  return [...known.values()];
}

/** The names that a document gives an entity and that find nothing in the knowledge base; short forms are none. */
function newNames({ mentions }: Entity, tag: string, knowledge: Knowledge): Set<string> {
  const names = mentions
    .filter(
      ({ form, by }) => form !== 'short' && form !== 'title' && by !== 'coreference' && by !== 'knowledge',
    )
    .map(({ text }) => text)
    .filter((name) => name.length >= SHORTEST && name.length <= LONGEST);
  return new Set(names.filter((name) => knowledge.match(name, tag).length === 0));
}

function keyOf({ name, language, id }: Pick<LearnedAlias, 'name' | 'language' | 'id'>): string {
  return `${language} ${name} ${id}`;
}

import type { KnowledgeEntity } from '../schemas/index.js';
import { mergeEntities } from './files.js';
import { fold, foldSpace } from './fold.js';
import { inflect } from './inflection.js';
import { spelledRight } from './matcher.js';
import { NameTable, nameFlag, type Sense } from './name-table.js';

const NEWLINE = 0x0a;
/** The language of names that are not tied to one: they count in all. */
const ANY = 'mul';

/**
 * Entities by index, their names in a table, their weight for the prior. The thousands of generated places stay bytes
 * until one is asked for.
 */
export class EntityStore {
  readonly table = new NameTable();
  readonly #kept: (KnowledgeEntity | undefined)[] = [];
  readonly #ids: string[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #places: Buffer;
  readonly #lines: number[] = [];
  readonly #languages: string[] = [ANY];
  #masses = new Float32Array(1024);
  #firstPlace = 0;
  readonly #space = foldSpace(512);

  constructor(entities: Map<string, KnowledgeEntity>, places: Buffer) {
    this.#places = places;
    const overlays = new Map(entities);
    const generated: { place: KnowledgeEntity; start: number }[] = [];
    let start = 0;
    for (let end = places.indexOf(NEWLINE); end >= 0; end = places.indexOf(NEWLINE, start)) {
      const place = JSON.parse(places.toString('utf8', start, end)) as KnowledgeEntity;
      const overlay = overlays.get(place.id);
      if (overlay === undefined) generated.push({ place, start });
      else overlays.set(place.id, mergeEntities(place, overlay));
      start = end + 1;
    }
    for (const entity of overlays.values()) this.#add(entity, entity);
    this.#firstPlace = this.#ids.length;
    for (const { place, start } of generated) {
      this.#lines.push(start);
      this.#add(place, undefined);
    }
  }

  get size(): number {
    return this.#ids.length;
  }

  idOf(index: number): string {
    return this.#ids[index]!;
  }

  /** How often the news means this entity, in people it concerns: a city's population, or a class's figure. */
  massOf(index: number): number {
    return this.#masses[index]!;
  }

  languageOf(sense: Sense): string {
    return this.#languages[sense.language] ?? ANY;
  }

  get(id: string): KnowledgeEntity | undefined {
    const index = this.#indexes.get(id);
    if (index === undefined) return undefined;
    if (index < this.#firstPlace) return this.#kept[index];
    const start = this.#lines[index - this.#firstPlace]!;
    return JSON.parse(
      this.#places.toString('utf8', start, this.#places.indexOf(NEWLINE, start)),
    ) as KnowledgeEntity;
  }

  /**
   * The senses that count for a surface in a text of `language`: right capitals, and no short name of another
   * language, which would be any word (Fas is Morocco in Turkish only).
   */
  accept(senses: Sense[], surface: string, skipped: string, language: string): Sense[] {
    const tag = primary(language);
    return senses.filter((sense) => {
      if (!spelledRight(sense.flags, surface, skipped)) return false;
      const own = this.languageOf(sense);
      if (own === ANY || own === tag || tag === 'und') return true;
      if ((sense.flags & (nameFlag.inflected | nameFlag.weak)) !== 0) return false;
      if ((sense.flags & nameFlag.capitals) !== 0) return surface.length > 2;
      return surface.length > 4 || /\P{ASCII}/u.test(surface);
    });
  }

  #add(entity: KnowledgeEntity, kept: KnowledgeEntity | undefined): void {
    const index = this.#ids.length;
    this.#ids.push(entity.id);
    this.#indexes.set(entity.id, index);
    this.#kept.push(kept);
    if (index >= this.#masses.length) {
      const masses = new Float32Array(index * 2);
      masses.set(this.#masses);
      this.#masses = masses;
    }
    this.#masses[index] = massOf(entity);
    for (const [language, names] of Object.entries(entity.names))
      for (const [rank, name] of names.entries())
        this.#addName(name, language, entity, index, rank === 0 && language !== ANY ? nameFlag.primary : 0);
    for (const [language, names] of Object.entries(entity.weak ?? {}))
      for (const name of names) this.#addName(name, language, entity, index, nameFlag.weak);
  }

  #addName(name: string, language: string, entity: KnowledgeEntity, index: number, flags: number): void {
    const tag = primary(language);
    const doubt = tag === ANY && isDoubtful(name, entity) ? nameFlag.weak : 0;
    const sense = {
      entity: index,
      flags: flags | spelling(name) | doubt,
      language: this.#languageIndex(tag),
    };
    this.table.add(fold(name, this.#space), sense);
    // Cities' names come without their language: what is written in Cyrillic declines the Russian way.
    const declines =
      tag === ANY && /^\p{Script=Cyrillic}/u.test(name) && (entity.population ?? 0) >= 100_000 ? 'ru' : tag;
    for (const form of inflect(name, declines, entity.type))
      this.table.add(fold(form, this.#space), {
        ...sense,
        flags: (sense.flags & ~nameFlag.primary) | nameFlag.inflected,
      });
    if (/^ال[^ل]/.test(name))
      this.table.add(fold(name.slice(2), this.#space), {
        ...sense,
        flags: sense.flags | nameFlag.articleLess,
      });
  }

  #languageIndex(tag: string): number {
    const known = this.#languages.indexOf(tag);
    return known >= 0 ? known : this.#languages.push(tag) - 1;
  }
}

function primary(language: string): string {
  const end = language.indexOf('-');
  return end < 0 ? language : language.slice(0, end);
}

/** What a name's own capitals ask of the text: U.S. stays U.S. and no “us”; Nice begins with a capital. */
function spelling(name: string): number {
  if (/\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name) && name.length <= 8)
    return nameFlag.capitals | nameFlag.initial;
  return /^\p{Lu}/u.test(name) ? nameFlag.initial : 0;
}

/**
 * A place's alternate name of unknown language counts only beside other evidence: any word of any language may be among
 * them (Rest for Rasht, Tour for Tours), but for the main name itself and cities everybody writes about.
 */
function isDoubtful(name: string, { names, population = 0, role }: KnowledgeEntity): boolean {
  if (/^\p{Script=Latin}/u.test(name)) {
    const plain = (text: string) =>
      text
        .normalize('NFKD')
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase();
    return plain(name) !== plain(names.en?.[0] ?? '');
  }
  return population < 100_000 && role !== 'capital';
}

function massOf({ type, kind, population, role }: KnowledgeEntity): number {
  if (kind === 'country') return 1e8;
  if (type === 'group') return 5e7;
  if (kind === 'city') return ((population ?? 0) + 1) * (role === 'capital' ? 10 : 1);
  return 1e7;
}

import type { KnowledgeEntity } from '../schemas/index.js';
import { inflect } from './inflection.js';
import { personNames } from './person-names.js';
import { nameFlag } from './segment.js';

/** The language of names that are not tied to one: they count in all. */
export const ANY_LANGUAGE = 'mul';
/** A city from here on is written about in every language, and its aliases in other scripts are believed. */
const WELL_KNOWN = 100_000;
/** From here on its names decline in Cyrillic, and its aliases in Latin letters are believed if they are long. */
const WIDELY_KNOWN = 300_000;
/** From here on a city stands against people of its name. */
const METROPOLIS = 1_000_000;
const LONG_ALIAS = 6;
/** An article and a word with its capital: without it the two are any phrase (“Le monde”, “The guardian”). */
const ARTICLE = /^(?:[Tt]he|[Ll][aeo]s?|[Ee]l|[Ii]l|[Dd](?:er|ie|as)|[OoAa]s?)\s+\p{Lu}/u;

/** A form of a name as the index keeps it, before folding. */
export interface NameForm {
  readonly name: string;
  /** Primary language subtag (zh for zh-Hant), or `ANY_LANGUAGE`. */
  readonly language: string;
  /** Bits of `nameFlag`. */
  readonly flags: number;
}

/** Every form an entity's names take in running text: its names, their inflected forms, Arabic ones without article. */
export function* entityNames(entity: KnowledgeEntity): Generator<NameForm> {
  for (const [language, names] of Object.entries(entity.names))
    for (const [rank, name] of names.entries())
      yield* forms(name, language, entity, rank === 0 && language !== ANY_LANGUAGE ? nameFlag.primary : 0);
  for (const [language, names] of Object.entries(entity.weak ?? {}))
    for (const name of names) yield* forms(name, language, entity, nameFlag.weak);
}

function* forms(name: string, tag: string, entity: KnowledgeEntity, known: number): Generator<NameForm> {
  const own = primarySubtag(tag);
  const language = own === 'en' && isKnownEverywhere(name, entity) ? ANY_LANGUAGE : own;
  const doubt = isDoubtful(name, language, entity) ? nameFlag.weak : 0;
  const flags = known | spelling(name) | doubt;
  yield { name, language, flags };
  // Cities' names come without their language: what is written in Cyrillic declines the Russian way.
  const declines =
    language === ANY_LANGUAGE && isCyrillic(name) && declinesFrom(entity) <= (entity.population ?? 0)
      ? cyrillicLanguage(name, entity)
      : language;
  for (const form of inflect(name, declines, entity.type))
    yield { name: form, language, flags: (flags & ~nameFlag.primary) | nameFlag.inflected };
  // A city that all languages call by its English name has a German genitive too (Berlins).
  if (language === ANY_LANGUAGE && own === 'en')
    for (const form of inflect(name, 'de', entity.type))
      yield { name: form, language: 'de', flags: (flags & ~nameFlag.primary) | nameFlag.inflected };
  if (name.startsWith('ال') && name[2] !== 'ل')
    yield { name: name.slice(2), language, flags: flags | nameFlag.articleLess };
}

export function primarySubtag(language: string): string {
  const end = language.indexOf('-');
  return end < 0 ? language : language.slice(0, end);
}

/** Cities at home in the script are named in it from a smaller size on. */
function declinesFrom({ country = '' }: KnowledgeEntity): number {
  return 'RU UA BY KZ KG TJ MD AM AZ GE'.includes(country) ? WELL_KNOWN : WIDELY_KNOWN;
}

/**
 * True for a short name of a large city, which goes by it in every language (Lyon, Bern); longer ones are found in all
 * languages anyway, and a short one of a town would be any word (Como, Ende).
 */
function isKnownEverywhere(name: string, { kind, role, population = 0 }: KnowledgeEntity): boolean {
  return kind === 'city' && name.length >= 4 && (role === 'capital' || population >= WIDELY_KNOWN);
}

/** Names in Cyrillic come without their language: Ukrainian letters, or a city of Ukraine, tell. */
function cyrillicLanguage(name: string, { country }: KnowledgeEntity): string {
  return /[іїєґ]/i.test(name) || (country === 'UA' && !/[ыэъё]/i.test(name)) ? 'uk' : 'ru';
}

function isCyrillic(name: string): boolean {
  const code = name.charCodeAt(0);
  return code >= 0x0400 && code <= 0x052f;
}

/** What a name's own capitals ask of the text: U.S. stays U.S. and no “us”; Nice begins with a capital. */
function spelling(name: string): number {
  if (name.length <= 8 && name !== name.toLowerCase() && name === name.toUpperCase())
    return nameFlag.capitals | nameFlag.initial;
  const article = ARTICLE.test(name) ? nameFlag.afterArticle : 0;
  return article | (/^\p{Lu}/u.test(name) ? nameFlag.initial : 0);
}

/**
 * A place's alternate name of unknown language counts only beside other evidence: any word of any language may be among
 * them (Rest for Rasht, Tour for Tours), but for the main name itself, the first words of it (Frankfurt for Frankfurt am
 * Main) and long names of cities everybody writes about. So does any name of a town that is a person's more often.
 */
function isDoubtful(name: string, language: string, entity: KnowledgeEntity): boolean {
  const { names, population = 0, role, kind } = entity;
  if (kind !== 'city') return false;
  if (population < METROPOLIS && role !== 'capital' && personNames.has(plain(name))) return true;
  if (language !== ANY_LANGUAGE) return false;
  if (!/^\p{Script=Latin}/u.test(name)) return renown(entity) < WELL_KNOWN && role !== 'capital';
  const main = names.en?.[0] ?? '';
  if (plain(name) === plain(main)) return false;
  if (population < WIDELY_KNOWN && role !== 'capital') return true;
  return !main.startsWith(`${name} `) && name.length < LONG_ALIAS;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

/** Names that a city of 15,000 to 150,000 people has in the middle: 3 to 5. */
const USUAL_NAMES = 5;
const MOST_RENOWN = 10;
/** Renown makes a town as well known as a city, not as a metropolis. */
const RENOWNED = 400_000;

/**
 * A city's population, or more where the world has many names for it: Ramallah, Jericho and Timbuktu are written about
 * like cities many times their size.
 */
function renown({ population = 0, names }: KnowledgeEntity): number {
  const count = Object.values(names).reduce((sum, each) => sum + each.length, 0);
  const factor = Math.min(Math.max(count / USUAL_NAMES, 1), MOST_RENOWN);
  return Math.max(population, Math.min(population * factor, RENOWNED));
}

/** How often the news means an entity, in people it concerns: a city's population, or a class's figure. */
export function entityMass(entity: KnowledgeEntity): number {
  const { type, kind, role, names } = entity;
  if (kind === 'country') return 1e8;
  // A province that nobody named in a second language is seldom in the news.
  if (kind === 'region' && Object.keys(names).length === 1) return 5e5;
  if (type === 'group') return 5e7;
  // News speaks more of a city than of the river it has its name from.
  if (kind === 'river') return 3e5;
  if (kind === 'city') return (renown(entity) + 1) * (role === 'capital' ? 10 : 1);
  return 1e7;
}

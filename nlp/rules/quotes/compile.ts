import type { QuoteData } from '../../../lang/contract/quotes.js';

/** The words of one language as expressions; null where it has none of a kind. */
export interface CompiledQuotes {
  readonly data: QuoteData;
  /** Global: all reporting verbs of a text. */
  readonly verb: RegExp;
  /** At the start of what follows a verb: what says that it is speech, and what says that it is none. */
  readonly that: RegExp | null;
  readonly notSpeech: RegExp | null;
  readonly preposition: RegExp | null;
  readonly accordingTo: RegExp | null;
  readonly accordingAfter: RegExp | null;
  readonly pronoun: RegExp;
  /** At the end of what stands before a mark. */
  readonly scare: RegExp | null;
  readonly determiner: RegExp | null;
  readonly relative: RegExp | null;
  readonly conjunction: RegExp | null;
  readonly adverb: RegExp | null;
  /** Where the verb ends the sentence: the particles, and what closes its subject, everywhere in a text. */
  readonly last: {
    readonly particle: RegExp;
    readonly linking: RegExp | null;
    readonly reported: RegExp | null;
    readonly topics: readonly RegExp[];
  } | null;
}

// Compiling costs more than reading a document; data are frozen literals, so the result only ever depends on its key.
const compiled = new WeakMap<QuoteData, CompiledQuotes>();

export function compileQuotes(data: QuoteData): CompiledQuotes {
  const known = compiled.get(data);
  if (known !== undefined) return known;
  const word = (sources: readonly string[]) =>
    data.spaced
      ? `(?<![\\p{L}\\p{M}])(?:${sources.join('|')})(?![\\p{L}\\p{M}])`
      : `(?:${sources.join('|')})`;
  const make = (sources: readonly string[] | undefined, shape: (list: string) => string, flags = 'iu') =>
    sources === undefined || sources.length === 0 ? null : new RegExp(shape(word(sources)), flags);
  const atStart = (list: string) => `^[\\s,，:：]*${list}`;
  const atEnd = (list: string) => `${list}[\\s:：的]*$`;
  const result: CompiledQuotes = {
    data,
    verb: new RegExp(word(data.verbs), 'giu'),
    that: make(data.that, atStart),
    notSpeech: make(data.notSpeech, atStart),
    preposition: make(data.prepositions, atStart),
    accordingTo: make(data.accordingTo, (list) => `^\\P{L}*${list}`),
    accordingAfter: make(data.accordingAfter, (list) => list),
    pronoun: new RegExp(word(data.pronouns), 'iu'),
    scare: make(data.scare, atEnd),
    determiner: make(data.determiners, atEnd),
    relative: make(data.relatives, (list) => `^${list}`),
    conjunction: make(data.conjunctions, (list) => `^${list}\\s*`),
    last: lastOf(data.verbLast),
    adverb: make(data.adverbs, (list) => `(?:(?<!\\s)\\s+)?${list}$`),
  };
  compiled.set(data, result);
  return result;
}

function lastOf(verbLast: QuoteData['verbLast']): CompiledQuotes['last'] {
  if (verbLast === undefined) return null;
  const { particle, linking, reported, topic } = verbLast;
  return {
    particle: new RegExp(`^(?:${particle})`, 'u'),
    linking: linking === undefined ? null : new RegExp(`^(?:${linking})`, 'u'),
    reported: reported === undefined ? null : new RegExp(reported, 'gu'),
    topics: topic.map((source) => new RegExp(source, 'gu')),
  };
}

import { z } from 'zod';
import { offset, range, span } from './span.js';

/** BCP 47 language tag such as `zh-Hans`, `en`, or `und` when the text does not tell. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const blockKind = z.enum(['title', 'lead', 'paragraph', 'heading', 'caption', 'list', 'quote']);

/** One block of the article's text: offsets exclude the line breaks between blocks. */
export const block = z.strictObject({ kind: blockKind, start: offset, end: offset });

export const language = z.strictObject({
  tag: languageTag,
  /** English name of the language, as CLDR gives it. */
  name: z.string(),
  /** ISO 15924 code of the main script. */
  script: z.string().nullable(),
  /** Probability that `tag` is right, 0..1. */
  confidence: z.number().min(0).max(1),
  alternatives: z.array(z.strictObject({ tag: languageTag, confidence: z.number().min(0).max(1) })),
  /** The language of each block, in text order. */
  blocks: z.array(range.extend({ tag: languageTag })),
});

/** A sentence: offsets without surrounding white space, the block it lies in and that block's language. */
export const sentence = z.strictObject({
  start: offset,
  end: offset,
  block: z.int().min(0),
  language: languageTag,
});

export const tokenKind = z.enum(['word', 'number', 'date', 'punctuation', 'symbol', 'url']);

/**
 * A token. `pos` is a Universal Dependencies part of speech where the language has a tagger, else null; `xpos` is that
 * tagger's own tag (`nr`, `ns` of jieba).
 */
export const token = z.strictObject({
  start: offset,
  end: offset,
  kind: tokenKind,
  pos: z.string().nullable(),
  xpos: z.string().optional(),
});

export const modifier = z.enum(['exact', 'at_least', 'over', 'about', 'nearly', 'up_to', 'range', 'vague']);

/**
 * What a number counts or measures. Only `count` may be a number of people; the others say why a number was refused
 * as one.
 */
export const numberKind = z.enum([
  'count',
  'age',
  'date',
  'time',
  'duration',
  'money',
  'percent',
  'measure',
  'ordinal',
  'score',
  'address',
  'model',
  'vote',
  'other',
]);

/** A number in the text: `min <= value <= max`; null where the wording sets no bound on that side. */
export const number = span.extend({
  min: z.number().nullable(),
  max: z.number().nullable(),
  modifier,
  /** True where the wording itself is not exact (about, nearly, dozens of …). */
  approx: z.boolean(),
  kind: numberKind,
  /** What is counted, as the text says it (classifier, noun or unit); null where nothing follows. */
  unit: z.string().nullable(),
});

export const mentionForm = z.enum(['name', 'alias', 'short', 'gloss', 'title']);
export const mentionFinder = z.enum(['knowledge', 'tagger', 'rule', 'gloss', 'coreference']);
export const entityType = z.enum(['person', 'place', 'organization', 'group', 'event', 'other']);

/** One occurrence of a name, before it is known which entity it names. */
export const mention = span.extend({
  type: entityType,
  form: mentionForm,
  /** Which finder saw it: the knowledge base, the statistical tagger, a language's rules … */
  by: mentionFinder,
  confidence: z.number().min(0).max(1),
  /** Knowledge-base entities it may name, best first; empty where none is known. */
  candidates: z.array(z.strictObject({ id: z.string(), score: z.number() })),
});

export const keyword = z.strictObject({
  text: z.string(),
  score: z.number(),
  mentions: z.array(span),
});

export type Block = z.infer<typeof block>;
export type BlockKind = z.infer<typeof blockKind>;
export type LanguageLayer = z.infer<typeof language>;
export type Sentence = z.infer<typeof sentence>;
export type Token = z.infer<typeof token>;
export type TokenKind = z.infer<typeof tokenKind>;
export type Modifier = z.infer<typeof modifier>;
export type NumberKind = z.infer<typeof numberKind>;
export type NumberMention = z.infer<typeof number>;
export type Mention = z.infer<typeof mention>;
export type MentionForm = z.infer<typeof mentionForm>;
export type EntityType = z.infer<typeof entityType>;
export type Keyword = z.infer<typeof keyword>;

import { GlosswireError } from './errors.js';
import { type ExtractedArticle, extract } from './extract/index.js';
import type { Knowledge } from './knowledge/contract.js';
import type { Language } from './lang/contract.js';
import type { LanguageIdentifier, Reading, Taggers } from './models/contract.js';
import { createPipeline, type PipelineResult, selectStages } from './nlp/pipeline.js';
import type { AnyStage } from './nlp/stage.js';
import { defaultStages } from './nlp/stages/index.js';
import {
  type Article,
  type ArticleInput,
  article as articleSchema,
  contentHash,
  documentId,
  type EnrichedDocument,
  enrichedDocument,
  SCHEMA_VERSION,
  sha256,
} from './schemas/index.js';
import { version } from './version.js';

export interface EnricherOptions {
  readonly languages: ReadonlyMap<string, Language>;
  readonly knowledge: Knowledge;
  readonly identifier: LanguageIdentifier;
  /** The trained name taggers; without them names are found by knowledge and rules alone. */
  readonly taggers?: Taggers | undefined;
  /** A pipeline of your own; without it the one Glosswire ships. */
  readonly stages?: readonly AnyStage[];
  /** Run only these stages and what they need. */
  readonly only?: readonly string[];
  /** Keep the token layer in the document. */
  readonly tokens?: boolean;
  /** Hears of every stage before it runs, and of `extraction` before all of them. */
  readonly onStage?: (name: string) => void;
  /** Hears of a language before its data are used for the first time; its time counts for no stage. */
  readonly onLanguage?: (language: Language) => void;
}

/** Turns one article into one enriched, validated document. Throws a `GlosswireError` where there is none to make. */
export type Enrich = (article: ArticleInput) => EnrichedDocument;

/**
 * An `enrich` function over the given languages and knowledge. Throws `E_STAGE_ORDER` or `E_STAGE_UNKNOWN` where the
 * stages do not fit together.
 */
export function createEnricher(options: EnricherOptions): Enrich {
  const { start, finish } = enricherSteps(options);
  return (input) => finish(start(input));
}

/** An article and what extraction found in it. */
export interface Started {
  readonly article: Article;
  readonly extracted: ExtractedArticle;
}

/** What was done between extraction and the stages. */
export interface Before {
  readonly readings?: readonly Reading[];
  readonly timings?: PipelineResult['timings'];
  readonly problems?: PipelineResult['problems'];
}

/**
 * The two halves of enriching, for what has to wait between them: up to the text, and from there on. `modelVersion`
 * identifies what does something there. Throws as {@link createEnricher}.
 */
export function enricherSteps(options: EnricherOptions, modelVersion?: string) {
  const all = options.stages ?? defaultStages;
  const pipeline = createPipeline(options.only === undefined ? all : selectStages(all, options.only));
  const signature = sha256(
    JSON.stringify([
      version,
      options.knowledge.version,
      options.taggers?.version ?? null,
      options.tokens === true,
      ...(modelVersion === undefined ? [] : [modelVersion]),
      ...pipeline.stages.map((stage) => [stage.name, stage.version]),
    ]),
  );
  const served = new Map(
    [...options.languages.values()].flatMap((language) =>
      [language.tag, ...(language.alsoServes ?? [])].map((tag) => [tag, language] as const),
    ),
  );
  const { knowledge, identifier, taggers, onStage, onLanguage } = options;
  const met = new Set<Language>();
  let meetingMs = 0;
  const languageFor = (tag: string) => {
    const language = served.get(tag.split('-', 1)[0] ?? tag);
    if (language === undefined || onLanguage === undefined || met.has(language)) return language;
    met.add(language);
    const from = performance.now();
    onLanguage(language);
    meetingMs += performance.now() - from;
    return language;
  };
  const context = { knowledge, identifier, taggers, languageFor };

  const start = (input: ArticleInput): Started => {
    const article = parseArticle(input);
    onStage?.('extraction');
    const extracted =
      article.extracted === undefined ? extract(article) : restored(article, article.extracted);
    return { article, extracted };
  };
  const finish = (
    { article, extracted }: Started,
    { readings, timings = [], problems = [] }: Before = {},
  ): EnrichedDocument => {
    const now = () => performance.now() - meetingMs;
    const result = pipeline.run(extracted, { ...context, readings }, now, onStage);
    const document: EnrichedDocument = {
      schemaVersion: SCHEMA_VERSION,
      id: documentId(article),
      revision: sha256(contentHash(article) + signature),
      pipeline: { name: 'glosswire', version, stages: [...timings, ...result.timings] },
      source: {
        id: article.id ?? null,
        url: extracted.url,
        canonicalUrl: extracted.canonicalUrl,
        feed: article.origin.feed,
        file: article.origin.file,
        item: article.origin.item,
        retrievedAt: article.origin.retrievedAt,
        contentType: article.origin.contentType,
        charset: article.origin.charset,
      },
      metadata: extracted.metadata,
      ...layersOf(result, options.tokens === true),
      problems: [...problems, ...result.problems],
      skipped: result.skipped,
    };
    return validate(document);
  };
  return { start, finish };
}

/** What an earlier run has extracted, as extraction gives it. */
function restored(article: Article, given: NonNullable<Article['extracted']>): ExtractedArticle {
  const { text, blocks, metadata, canonicalUrl } = given;
  return { text, blocks, metadata, canonicalUrl, url: article.url ?? null };
}

function parseArticle(input: ArticleInput): Article {
  const parsed = articleSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
  );
  throw new GlosswireError('E_ARTICLE_INVALID', `The article cannot be used: ${faults.join('; ')}.`);
}

function layersOf({ layers }: PipelineResult, withTokens: boolean) {
  return {
    language: layers.language,
    text: layers.text,
    blocks: [...layers.blocks],
    sentences: [...layers.sentences],
    ...(withTokens ? { tokens: [...layers.tokens] } : {}),
    entities: [...layers.entities],
    casualties: [...layers.casualties],
    casualtySummary: layers.casualtySummary,
    casualtyEvents: [...layers.casualtyEvents],
    quotes: [...layers.quotes],
    dates: [...layers.dates],
    numbers: [...layers.numbers],
    keywords: [...layers.keywords],
    fingerprint: layers.fingerprint,
  };
}

/** A document that does not match its schema never leaves: it would break every program downstream. */
function validate(document: EnrichedDocument): EnrichedDocument {
  const parsed = enrichedDocument.safeParse(document);
  if (parsed.success) return document;
  const faults = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new GlosswireError(
    'E_DOCUMENT_INVALID',
    `Document ${document.id} does not match the schema (${faults.join('; ')}). This is a defect of Glosswire: please report it.`,
  );
}

import { type Before, type EnricherOptions, enricherSteps } from './enricher.js';
import { describeError } from './errors.js';
import type { NameModel } from './models/contract.js';
import type { ArticleInput, EnrichedDocument } from './schemas/index.js';

export interface ModelEnricherOptions extends EnricherOptions {
  /** Reads the names in place of the taggers. */
  readonly nameModel: NameModel;
}

/** Turns one article into one enriched, validated document. Rejects with a `GlosswireError` where there is none to make. */
export type EnrichLater = (article: ArticleInput) => Promise<EnrichedDocument>;

/**
 * As `createEnricher`, with names that a model reads. It runs between extraction and the stages, which are pure and wait
 * for nobody. Where it fails on a document the taggers read that one, and its `problems` say so. Throws as
 * `createEnricher`.
 */
export function createModelEnricher({ nameModel, ...options }: ModelEnricherOptions): EnrichLater {
  const { start, finish } = enricherSteps(options, nameModel.version);
  const readNames = async (texts: readonly string[]): Promise<Before> => {
    const from = performance.now();
    try {
      const readings = await nameModel.read(texts);
      const ms = performance.now() - from;
      return { readings, timings: [{ name: 'name-model', version: nameModel.version, ms }] };
    } catch (error) {
      const message = `The name model failed: ${describeError(error)}. The taggers have read the names.`;
      return { problems: [{ stage: 'mentions', code: 'E_STAGE_FAILED', message }] };
    }
  };
  return async (input) => {
    const started = start(input);
    const { text, blocks } = started.extracted;
    options.onStage?.('name-model');
    return finish(started, await readNames(blocks.map((block) => text.slice(block.start, block.end))));
  };
}

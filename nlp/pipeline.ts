import { describeError, GlosswireError } from '../errors.js';
import type { Problem, Skipped } from '../schemas/index.js';
import { emptyLayers } from './empty-layers.js';
import {
  type AnyStage,
  type ArticleLayer,
  articleLayers,
  type LayerName,
  type Layers,
  type Stage,
  type StageContext,
} from './stage.js';

/** What the pipeline is handed for its stages. */
export type PipelineContext = Pick<
  StageContext,
  'knowledge' | 'identifier' | 'taggers' | 'readings' | 'languageFor'
>;

export interface StageTiming {
  name: string;
  version: string;
  ms: number;
}

export interface PipelineResult {
  layers: Layers;
  timings: StageTiming[];
  problems: Problem[];
  skipped: Skipped[];
}

export interface Pipeline {
  readonly stages: readonly AnyStage[];
  /**
   * Runs every stage in order. `now` gives milliseconds; timings are its differences. `onStage` hears the name of each
   * stage before it runs.
   */
  run(
    article: Pick<Layers, ArticleLayer>,
    context: PipelineContext,
    now: () => number,
    onStage?: (name: string) => void,
  ): PipelineResult;
}

/**
 * Collects stages in the order they run. The compiler refuses a stage whose needs nothing before it adds; `build`
 * checks the same again for code that goes around the types.
 */
export class PipelineBuilder<Have extends LayerName> {
  readonly #stages: readonly AnyStage[];

  private constructor(stages: readonly AnyStage[]) {
    this.#stages = stages;
  }

  static start(): PipelineBuilder<ArticleLayer> {
    return new PipelineBuilder<ArticleLayer>([]);
  }

  add<Needs extends Have, Adds extends LayerName>(next: Stage<Needs, Adds>): PipelineBuilder<Have | Adds> {
    return new PipelineBuilder<Have | Adds>([...this.#stages, next as unknown as AnyStage]);
  }

  stages(): readonly AnyStage[] {
    return this.#stages;
  }
}

/**
 * A pipeline of these stages. Throws `E_STAGE_ORDER` where a stage needs a layer that none before it adds, where two
 * stages add the same layer, or where two share a name.
 */
export function createPipeline(stages: readonly AnyStage[]): Pipeline {
  checkOrder(stages);
  return Object.freeze({
    stages: Object.freeze([...stages]),
    run: (...given: Parameters<Pipeline['run']>) => runStages(stages, ...given),
  });
}

function checkOrder(stages: readonly AnyStage[]): void {
  const addedBy = new Map<LayerName, string>(articleLayers.map((layer) => [layer, 'extraction']));
  const names = new Set<string>();
  for (const { name, needs, adds } of stages) {
    if (names.has(name))
      throw new GlosswireError('E_STAGE_ORDER', `Stage "${name}" is listed twice. Remove one.`);
    names.add(name);
    const missing = needs.filter((layer) => !addedBy.has(layer));
    if (missing.length > 0) {
      const later = stages.find((other) => other.adds.some((layer) => missing.includes(layer)));
      const advice =
        later === undefined ? 'Add a stage that makes it.' : `Put stage "${later.name}" before it.`;
      throw new GlosswireError('E_STAGE_ORDER', `Stage "${name}" needs ${missing.join(', ')}. ${advice}`);
    }
    for (const layer of adds) {
      const earlier = addedBy.get(layer);
      if (earlier !== undefined) {
        throw new GlosswireError(
          'E_STAGE_ORDER',
          `Stage "${name}" adds ${layer}, which ${earlier} already adds. Remove one.`,
        );
      }
      addedBy.set(layer, name);
    }
  }
}

/** The stages called `names` and every earlier one they need. Throws `E_STAGE_UNKNOWN` for a name nobody has. */
export function selectStages(stages: readonly AnyStage[], names: readonly string[]): readonly AnyStage[] {
  const known = stages.map((stage) => stage.name);
  for (const name of names) {
    if (!known.includes(name)) {
      throw new GlosswireError(
        'E_STAGE_UNKNOWN',
        `There is no stage "${name}". Choose from ${known.join(', ')}.`,
      );
    }
  }
  const wanted = new Set(names);
  const needed = new Set<LayerName>();
  return [...stages]
    .reverse()
    .filter((stage) => {
      const take = wanted.has(stage.name) || stage.adds.some((layer) => needed.has(layer));
      if (take) for (const layer of stage.needs) needed.add(layer);
      return take;
    })
    .reverse();
}

function runStages(
  stages: readonly AnyStage[],
  article: Pick<Layers, ArticleLayer>,
  given: PipelineContext,
  now: () => number,
  onStage: (name: string) => void = () => undefined,
): PipelineResult {
  const { text, blocks, metadata, url } = article;
  let layers: Layers = { ...emptyLayers, text, blocks, metadata, url };
  const timings: StageTiming[] = [];
  const problems: Problem[] = [];
  const skipped: Skipped[] = [];
  for (const stage of stages) {
    const context: StageContext = {
      ...given,
      problem: (message) => problems.push({ stage: stage.name, code: 'E_STAGE_FAILED', message }),
      skip: (language, reason) => {
        const same = skipped.some((entry) => entry.stage === stage.name && entry.language === language);
        if (!same) skipped.push({ stage: stage.name, language, reason });
      },
    };
    onStage(stage.name);
    const started = now();
    try {
      layers = { ...layers, ...stage.run(layers, context) };
    } catch (error) {
      // A failed stage costs the document its layer, which stays empty, and nothing else.
      context.problem(describeError(error));
    }
    timings.push({ name: stage.name, version: stage.version, ms: now() - started });
  }
  return { layers, timings, problems, skipped };
}

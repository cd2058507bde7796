import { describe, expect, test } from '@jest/globals';
import type { Knowledge } from '../../knowledge/contract.js';
import { createPipeline, PipelineBuilder, selectStages } from '../../nlp/pipeline.js';
import { type AnyStage, stage } from '../../nlp/stage.js';
import { defaultStages } from '../../nlp/stages/index.js';

const emptyKnowledge: Knowledge = {
  version: 'none',
  size: 0,
  get: () => undefined,
  match: () => [],
  peopleOf: () => [],
  likeness: () => 0,
};
const context = {
  knowledge: emptyKnowledge,
  identifier: { identify: () => [] },
  languageFor: () => undefined,
};
const article = {
  text: 'One. Two.',
  blocks: [{ kind: 'paragraph' as const, start: 0, end: 9 }],
  metadata: {
    title: null,
    bylines: [],
    siteName: null,
    section: null,
    publishedAt: null,
    modifiedAt: null,
    declaredLanguage: null,
    leadImage: null,
    images: [],
    links: [],
    keywords: [],
  },
  url: null,
};

const sentences = stage({
  name: 'sentences',
  version: '1',
  needs: ['text'],
  adds: ['sentences'],
  run: ({ text }) => ({ sentences: [{ start: 0, end: text.length, block: 0, language: 'en' }] }),
});
const tokens = stage({
  name: 'tokens',
  version: '2',
  needs: ['sentences'],
  adds: ['tokens'],
  run: ({ sentences }) => ({
    tokens: sentences.map(({ start, end }) => ({ start, end, kind: 'word' as const, pos: null })),
  }),
});
const list = (...stages: unknown[]) => stages as AnyStage[];

describe('createPipeline', () => {
  test('hands each stage the layers before it and times it', () => {
    let clock = 0;
    const pipeline = createPipeline(PipelineBuilder.start().add(sentences).add(tokens).stages());
    const result = pipeline.run(article, context, () => clock++);
    expect(result.layers.tokens).toEqual([{ start: 0, end: 9, kind: 'word', pos: null }]);
    expect(result.timings).toEqual([
      { name: 'sentences', version: '1', ms: 1 },
      { name: 'tokens', version: '2', ms: 1 },
    ]);
  });

  test('says which stage runs', () => {
    const heard: string[] = [];
    createPipeline(list(sentences, tokens)).run(
      article,
      context,
      () => 0,
      (name) => heard.push(name),
    );
    expect(heard).toEqual(['sentences', 'tokens']);
  });

  test('names the stage to move when the order is wrong', () => {
    expect(() => createPipeline(list(tokens, sentences))).toThrow(
      expect.objectContaining({
        code: 'E_STAGE_ORDER',
        message: 'Stage "tokens" needs sentences. Put stage "sentences" before it.',
      }),
    );
  });

  test('refuses a stage listed twice and a layer added twice', () => {
    expect(() => createPipeline(list(sentences, sentences))).toThrow('Stage "sentences" is listed twice');
    expect(() => createPipeline(list(sentences, { ...sentences, name: 'other' }))).toThrow(
      'Stage "other" adds sentences, which sentences already adds',
    );
  });

  test('the compiler refuses the wrong order', () => {
    // @ts-expect-error tokens needs the layer sentences
    expect(PipelineBuilder.start().add(tokens).stages()).toHaveLength(1);
  });

  test('a stage that throws costs its own layer and nothing else', () => {
    const broken = {
      ...sentences,
      run: () => {
        throw new TypeError('boom');
      },
    };
    const result = createPipeline(list(broken, tokens)).run(article, context, () => 0);
    expect(result.problems).toEqual([{ stage: 'sentences', code: 'E_STAGE_FAILED', message: 'boom' }]);
    expect(result.layers.sentences).toEqual([]);
    expect(result.layers.tokens).toEqual([]);
  });

  test('a skipped language is told once', () => {
    const skipping = {
      ...sentences,
      run: (_: unknown, { skip }: { skip: (l: string, r: string) => void }) => {
        skip('xx', 'no data');
        skip('xx', 'no data');
        return { sentences: [] };
      },
    };
    expect(createPipeline(list(skipping)).run(article, context, () => 0).skipped).toEqual([
      { stage: 'sentences', language: 'xx', reason: 'no data' },
    ]);
  });
});

describe('selectStages', () => {
  test('takes what the named stages need, in order', () => {
    const names = selectStages(defaultStages, ['tokens']).map(({ name }) => name);
    expect(names).toEqual(['language', 'sentences', 'tokens']);
  });

  test('names the stages there are', () => {
    expect(() => selectStages(defaultStages, ['tokenz'])).toThrow(
      /no stage "tokenz". Choose from language, sentences/,
    );
  });
});

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describeError, GlosswireError } from '../../errors.js';
import type { NameModel } from '../contract.js';
import { nameModel } from './read.js';
import type { TokenModel } from './token-model.js';

/** Which model runs where. */
export interface NameModelOptions {
  /** A folder with `config.json`, `tokenizer.json` and `onnx/model.onnx`, or the id of a model on the Hugging Face hub. */
  readonly model: string;
  /** What it runs on, as onnxruntime names it: `cpu`, `cuda`, `dml`, `coreml`, `webgpu`. */
  readonly device: string;
  /** Which of the model's files is run: `fp32` is model.onnx, `q8` model_quantized.onnx, and so on. */
  readonly dtype: string;
}

/** What is used of `@huggingface/transformers`, which is not installed with Glosswire. */
export interface Transformers {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown;
  readonly AutoTokenizer: { from_pretrained(model: string): Promise<Tokenizer> };
  readonly AutoModelForTokenClassification: {
    from_pretrained(model: string, options: Pick<NameModelOptions, 'device' | 'dtype'>): Promise<Model>;
  };
}

interface Tokenizer {
  readonly model_max_length?: number;
  readonly pad_token_id?: number;
  tokenize(text: string): string[];
  encode(text: string, options?: { add_special_tokens: boolean }): number[];
}

interface Model {
  readonly config: {
    readonly id2label?: Readonly<Record<string, string>>;
    readonly max_position_embeddings?: number;
  };
  dispose(): Promise<unknown>;
  (inputs: { input_ids: unknown; attention_mask: unknown }): Promise<{ logits: { data: Float32Array } }>;
}

const PACKAGE = '@huggingface/transformers';
/** Most ids at once of models that do not say; those that take more are slow on long windows and no better at names. */
const MAX_LENGTH = 512;

async function importTransformers(): Promise<Transformers> {
  try {
    // By a variable: the compiler must not look for a package that need not be there.
    return (await import(PACKAGE)) as Transformers;
  } catch (cause) {
    throw new GlosswireError(
      'E_MODEL_RUNTIME',
      `NER_MODEL needs ${PACKAGE}, which cannot be loaded (${describeError(cause)}). Install it beside Glosswire with \`npm install ${PACKAGE}\`, or unset NER_MODEL.`,
      { cause },
    );
  }
}

/**
 * Opens the model of `NER_MODEL`. Only a model named by its hub id is looked for on the network, and once: the package
 * keeps its files. Throws `E_MODEL_RUNTIME` where the package is missing and `E_MODEL_INVALID` where the model is not
 * there or labels no names. `load` gives the package.
 */
export async function openNameModel(
  options: NameModelOptions,
  load: () => Promise<Transformers> = importTransformers,
): Promise<NameModel> {
  const { transformers, tokenizer, model } = await openFiles(options, load);
  const opened = tokenModel(transformers, tokenizer, model);
  // Of a folder its name alone: documents say nothing of the machine.
  return nameModel(
    opened,
    `${isFolder(options.model) ? basename(resolve(options.model)) : options.model}#${fingerprint(options, opened.labels)}`,
  );
}

/** Downloads a model that is named by its hub id, where that was not done before. Throws as {@link openNameModel}. */
export async function fetchNameModel(options: NameModelOptions, load = importTransformers): Promise<void> {
  if (isFolder(options.model)) return;
  const { model } = await openFiles(options, load);
  await model.dispose();
}

/** Without these a folder holds no model that can be opened. */
const FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx'];

const isFolder = (model: string): boolean => existsSync(model);

async function openFiles(
  { model: asked, device, dtype }: NameModelOptions,
  load: () => Promise<Transformers>,
): Promise<{ transformers: Transformers; tokenizer: Tokenizer; model: Model }> {
  const local = isFolder(asked);
  if (!local && !/^[\w.-]+\/[\w.-]+$/.test(asked))
    throw new GlosswireError(
      'E_MODEL_INVALID',
      `NER_MODEL=${asked} is no folder that exists, nor the id of a model (owner/name). Correct or unset it.`,
    );
  const lacks = local ? FILES.filter((file) => !existsSync(join(asked, file))) : [];
  if (lacks.length > 0)
    throw new GlosswireError(
      'E_MODEL_INVALID',
      `The folder NER_MODEL=${asked} lacks ${lacks.join(', ')}. Export the model to ONNX with its tokenizer.`,
    );
  const transformers = await load();
  transformers.env.allowLocalModels = local;
  transformers.env.allowRemoteModels = !local;
  const name = local ? resolve(asked) : asked;
  try {
    const tokenizer = await transformers.AutoTokenizer.from_pretrained(name);
    const model = await transformers.AutoModelForTokenClassification.from_pretrained(name, { device, dtype });
    return { transformers, tokenizer, model };
  } catch (cause) {
    throw new GlosswireError(
      'E_MODEL_INVALID',
      `NER_MODEL=${asked} cannot be opened on ${device} as ${dtype} (${describeError(cause)}). Correct it, NER_DEVICE or NER_DTYPE.`,
      { cause },
    );
  }
}

/** Tells models apart, for a document's revision; what a hub id stands for is taken to stay as it is. */
function fingerprint({ model, dtype }: NameModelOptions, labels: readonly string[]): string {
  const files = !isFolder(model)
    ? []
    : readdirSync(model, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((file) => [file, statSync(join(model, file)).size]);
  return createHash('sha256')
    .update(JSON.stringify([dtype, labels, files]))
    .digest('hex')
    .slice(0, 16);
}

function tokenModel({ Tensor }: Transformers, tokenizer: Tokenizer, model: Model): TokenModel {
  const { id2label = {}, max_position_embeddings: positions = MAX_LENGTH } = model.config;
  const labels = Object.keys(id2label).map((_, index) => id2label[index] ?? 'O');
  const padding = tokenizer.pad_token_id ?? 0;
  const bare = tokenizer.encode('a', { add_special_tokens: false });
  const whole = tokenizer.encode('a');
  const at = Math.max(0, whole.indexOf(bare[0] ?? 0));
  return {
    labels,
    padding,
    maxLength: Math.min(MAX_LENGTH, positions, tokenizer.model_max_length ?? MAX_LENGTH),
    before: whole.slice(0, at),
    after: whole.slice(at + bare.length),
    pieces: (text) => ({
      ids: tokenizer.encode(text, { add_special_tokens: false }),
      texts: tokenizer.tokenize(text),
    }),
    async logits(batch) {
      const length = Math.max(...batch.map((ids) => ids.length));
      const ids = new BigInt64Array(batch.length * length).fill(BigInt(padding));
      const mask = new BigInt64Array(ids.length);
      for (const [row, sequence] of batch.entries())
        for (const [column, id] of sequence.entries()) {
          ids[row * length + column] = BigInt(id);
          mask[row * length + column] = 1n;
        }
      const tensor = (data: BigInt64Array) => new Tensor('int64', data, [batch.length, length]);
      const { logits } = await model({ input_ids: tensor(ids), attention_mask: tensor(mask) });
      return logits.data;
    },
  };
}

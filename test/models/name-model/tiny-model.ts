import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// A token classification model small enough to read: ONNX is protobuf, of which a dozen fields are enough.

type Field = readonly [number: number, value: number | string | Uint8Array];

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
}

/** A protobuf message: numbers as varints, text and bytes with their length. */
function message(...fields: readonly Field[]): Uint8Array {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number') return Buffer.from([...varint(number * 8), ...varint(value)]);
      const bytes = Buffer.from(value as Uint8Array);
      return Buffer.concat([Buffer.from([...varint(number * 8 + 2), ...varint(bytes.length)]), bytes]);
    }),
  );
}

const FLOAT = 1;
const INT64 = 7;

const node = (type: string, inputs: readonly string[], output: string) =>
  message(...inputs.map((name): Field => [1, name]), [2, output], [3, output], [4, type]);

const tensor = (name: string, dims: readonly number[], values: readonly number[]) =>
  message(
    ...dims.map((dim): Field => [1, dim]),
    [2, FLOAT],
    [8, name],
    [9, new Uint8Array(Float32Array.from(values).buffer)],
  );

const value = (name: string, type: number, dims: readonly (string | number)[]) => {
  const shape = message(...dims.map((dim): Field => [1, message([typeof dim === 'number' ? 1 : 2, dim])]));
  return message([1, name], [2, message([1, message([1, type], [2, shape])])]);
};

export const TINY_LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG', 'B-MISC'];
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
/** What the right label has above the others: a probability of 0.99 among eight. */
const LOGIT = 6.6;

/**
 * Writes a model that gives each piece of its vocabulary the label beside it and everything else `O`, as
 * `onnx/model.onnx` with the tokenizer (uncased WordPiece) and configuration that transformers look for.
 */
export function writeTinyModel(
  folder: string,
  words: Readonly<Record<string, string>>,
  maxLength = 16,
): void {
  const vocabulary = [...SPECIAL, ...Object.keys(words)];
  const labels = TINY_LABELS.length;
  const embeddings = vocabulary.flatMap((word) =>
    TINY_LABELS.map((label) => (label === (words[word] ?? 'O') ? 1 : 0)),
  );
  const weights = TINY_LABELS.flatMap((_, row) =>
    TINY_LABELS.map((__, column) => (row === column ? LOGIT : 0)),
  );
  const graph = message(
    [1, node('Gather', ['embeddings', 'input_ids'], 'embedded')],
    [1, node('MatMul', ['embedded', 'weights'], 'scored')],
    [1, node('Add', ['scored', 'bias'], 'logits')],
    [2, 'tiny'],
    [5, tensor('embeddings', [vocabulary.length, labels], embeddings)],
    [5, tensor('weights', [labels, labels], weights)],
    [
      5,
      tensor(
        'bias',
        [labels],
        TINY_LABELS.map(() => 0),
      ),
    ],
    [11, value('input_ids', INT64, ['batch', 'length'])],
    [12, value('logits', FLOAT, ['batch', 'length', labels])],
  );
  const model = message([1, 8], [2, 'glosswire-test'], [7, graph], [8, message([1, ''], [2, 13])]);
  const special = (content: string) => ({
    ...{ id: SPECIAL.indexOf(content), content, special: true },
    ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
  });
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map(special),
    normalizer: {
      type: 'BertNormalizer',
      ...{ clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: Object.fromEntries(
        ['[CLS]', '[SEP]'].map((id) => [id, { id, ids: [SPECIAL.indexOf(id)], tokens: [id] }]),
      ),
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
    },
  };
  const config = {
    model_type: 'bert',
    architectures: ['BertForTokenClassification'],
    id2label: Object.fromEntries(TINY_LABELS.entries()),
    label2id: Object.fromEntries(TINY_LABELS.map((label, id) => [label, id])),
    max_position_embeddings: maxLength,
  };
  const special_tokens = { unk_token: '[UNK]', pad_token: '[PAD]', cls_token: '[CLS]', sep_token: '[SEP]' };
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  writeFileSync(join(folder, 'onnx', 'model.onnx'), model);
  const files = {
    'config.json': config,
    'tokenizer.json': tokenizer,
    'tokenizer_config.json': {
      tokenizer_class: 'BertTokenizer',
      model_max_length: maxLength,
      ...special_tokens,
    },
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(content));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { GlosswireError } from '../../errors.js';
import { NAME_TYPES } from '../../nlp/tagger/labels.js';
import type { Corpus } from './recipes.js';

const row = z.object({
  id: z.string().optional(),
  text: z.string(),
  entities: z.array(z.object({ start: z.int().min(0), end: z.int().min(1), type: z.enum(NAME_TYPES) })),
});

const unlabelledRow = row.extend({ entities: z.array(z.never()).default([]) });

/** A sentence with its names: UTF-16 offsets, half-open. */
export type Row = z.infer<typeof row>;

/** The rows of a corpus that a recipe trains on. Throws `E_TRAIN_DATA`, naming file and line. */
export function readCorpus(folder: string, { file, heldOut, unlabelled }: Corpus): Row[] {
  const path = join(folder, `${file}.jsonl`);
  const refuse = (fault: string): never => {
    throw new GlosswireError('E_TRAIN_DATA', `${path}${fault}.`);
  };
  if (!existsSync(path)) refuse(' is missing: name the folder that holds it with --data');
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const rows = lines.map((line, index) => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      refuse(`, line ${index + 1} is no JSON`);
    }
    const parsed = (unlabelled === true ? unlabelledRow : row).safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return refuse(`, line ${index + 1}: ${issue?.path.join('.')}: ${issue?.message}`);
  });
  return heldOut === true ? splitDocuments(rows, LAST_FOLD, FOLDS).train : rows;
}

/** Parts of a corpus for cross-validation, and the one that is held out where a recipe holds one out. */
export const FOLDS = 5;
export const LAST_FOLD = 4;

/**
 * Rows apart by document for cross-validation: of every `folds` documents the one at `fold` is held out. An id names its
 * document before its last number (`…-answers-2007_ans-0001`); where all rows are of one, each counts as a document of
 * its own. Sentences of one document share names, so that a split between them would measure memory.
 */
export function splitDocuments<T extends { readonly id?: string | undefined }>(
  rows: readonly T[],
  fold: number,
  folds: number,
) {
  const documents = rows.map(({ id }) => id?.replace(/-\d+$/, ''));
  const single = new Set(documents).size === 1;
  const train: T[] = [];
  const heldOut: T[] = [];
  let nth = -1;
  for (const [index, row] of rows.entries()) {
    const document = documents[index];
    if (single || document === undefined || document !== documents[index - 1]) nth++;
    (nth % folds === fold ? heldOut : train).push(row);
  }
  return { train, heldOut };
}

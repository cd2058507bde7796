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

/** A sentence with its names: UTF-16 offsets, half-open. */
export type Row = z.infer<typeof row>;

/** The rows of a corpus that a recipe trains on. Throws `E_TRAIN_DATA`, naming file and line. */
export function readCorpus(folder: string, { file, heldOut }: Corpus): Row[] {
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
    const parsed = row.safeParse(value);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return refuse(`, line ${index + 1}: ${issue?.path.join('.')}: ${issue?.message}`);
  });
  return heldOut === true ? splitDocuments(rows).train : rows;
}

const EVERY = 5;

/**
 * Rows apart by document, which an id names before its last number (`…-answers-2007_ans-0001`): of every five the last
 * is held out. Sentences of one document share names, so that a split between them would measure memory. Where the ids
 * name one document for all rows they name none, and rows are apart by themselves.
 */
export function splitDocuments<T extends { readonly id?: string | undefined }>(rows: readonly T[]) {
  const documentOf = ({ id }: T) => id?.replace(/-\d+$/, '');
  const documents = new Set(rows.map(documentOf)).size > 1;
  const train: T[] = [];
  const heldOut: T[] = [];
  let nth = -1;
  let last: string | undefined;
  for (const row of rows) {
    const document = documentOf(row);
    if (!documents || document === undefined || document !== last) nth++;
    last = document;
    (nth % EVERY === EVERY - 1 ? heldOut : train).push(row);
  }
  return { train, heldOut };
}

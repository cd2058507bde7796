import { FOLDS, LAST_FOLD, splitDocuments } from '../../cli/train/corpus.js';
import { loadTaggers } from '../../models/taggers.js';
import { LABELS } from '../../nlp/tagger/labels.js';
import { glosswire } from '../names/glosswire.js';
import { peersOf } from '../names/peers.js';
import { readRows, reportOf } from '../names/table.js';
import type { BenchReport } from '../report.js';

/** Of these a tagger has learned all but the rows that were held out. */
const HELD_OUT = new Set(['stockmark-ja-train', 'klue-ko-train']);
/** Sets that no shipped model has learned. Rows beyond the limit are left out. */
const SETS = [
  'uner-zh-gsdsimp-dev',
  'uner-zh-gsd-dev',
  'weibo-dev',
  'gsd-ja-dev',
  'stockmark-ja-train',
  'klue-ko-train',
  'uner-pt-bosque-dev',
  'uner-sv-talbanken-dev',
  'uner-da-ddt-dev',
  'uner-hr-set-dev',
  'uner-sr-set-dev',
  'uner-sk-snk-dev',
];
const MAX_ROWS = 1000;

/** Exact spans with their type on the development sets: the pipeline as shipped, beside jieba's tags and compromise. */
export async function run(): Promise<BenchReport> {
  return reportOf('names', function* () {
    const ours = glosswire(loadTaggers(LABELS));
    for (const set of SETS) {
      const all = readRows(set);
      const rows = (HELD_OUT.has(set) ? splitDocuments(all, LAST_FOLD, FOLDS).heldOut : all).slice(
        0,
        MAX_ROWS,
      );
      yield { set, rows, finders: [['glosswire', ours], ...peersOf(rows[0]!.lang.split('-')[0]!)] };
    }
  });
}

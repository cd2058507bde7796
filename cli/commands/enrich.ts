import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { describeError } from '../../errors.js';
import type { InputItem } from '../../extract/inputs/contract.js';
import type { EnrichedDocument } from '../../schemas/index.js';
import { explain } from '../help.js';
import { inOrder } from '../in-order.js';
import { describePlace, INPUTS, inputEnvironment, isAddress, readInputs } from '../inputs.js';
import { allowPrivateOption, nameList } from '../option-values.js';
import { summarizeDocument } from '../output/document-summary.js';
import { jsonLine, writeLine } from '../output/lines.js';
import { checkProperties, pick } from '../output/pick.js';
import { startProgress } from '../output/progress.js';
import { terminalWidth, watched } from '../output/terminal.js';

interface Options {
  json?: boolean;
  pick?: string[];
  stages?: string[];
  tokens?: boolean;
  out?: string;
  allowPrivate?: boolean;
}

/** `glosswire enrich`: inputs to enriched documents without a queue. */
export function enrich(program: Command): void {
  const command = program
    .command('enrich')
    .description('Enrich articles here and now, without a queue')
    .argument('<input...>', INPUTS)
    .option('--json', 'print one enriched document a line, in the order of the inputs')
    .option('--pick <names>', 'with --json: print only these properties, comma-separated', nameList)
    .option('--stages <names>', 'run only these stages and what they need, comma-separated', nameList)
    .option('--tokens', 'keep the tokens in the documents')
    .option('--out <folder>', 'add the documents to this folder as JSON Lines, as a worker does')
    .option(...allowPrivateOption)
    .action(enrichInputs);
  explain(command, {
    examples: [
      ['enrich article.html', 'read what an article says'],
      ['enrich https://news.example/2026/a-story', 'fetch a page and read it'],
      ["enrich --json 'archive/**/*.html.gz' > documents.jsonl", 'one document a line'],
      [
        'enrich --json --pick id,casualties - < articles.jsonl',
        'articles from a pipe, casualty figures only',
      ],
    ],
    environment: [
      'GLOSSWIRE_THREADS',
      'GLOSSWIRE_DEADLINE_MS',
      'GLOSSWIRE_THREAD_MEMORY_MB',
      ...inputEnvironment,
      'GLOSSWIRE_KNOWLEDGE',
      'GLOSSWIRE_ALIASES',
      'NER_MODEL',
      'NER_DEVICE',
      'NER_DTYPE',
    ],
  });
}

/** Documents in hand for each thread: enough that none waits while the first of them is printed. */
const AHEAD = 4;

type Outcome = { readonly document: EnrichedDocument } | { readonly fault: string };

async function enrichInputs(inputs: string[], options: Options): Promise<void> {
  const config = readConfig();
  const picked = options.pick;
  if (picked !== undefined) checkProperties(picked);
  const [{ openEnrichPool }, { jsonlSink }] = await Promise.all([
    import('../enrich-pool.js'),
    import('../../sinks/index.js'),
  ]);
  if (options.stages !== undefined) await checkStages(options.stages);
  const sink = options.out === undefined ? null : await jsonlSink({ folder: options.out });
  const pool = await openEnrichPool(config, {
    ...(options.stages === undefined ? {} : { only: options.stages }),
    ...(options.tokens === undefined ? {} : { tokens: options.tokens }),
  });
  const work = async (item: InputItem): Promise<Outcome> => {
    if ('error' in item) return { fault: describeError(item.error) };
    try {
      const { result } = await pool.run(item.article);
      return { document: result };
    } catch (error) {
      return { fault: `${describeError(error)} (${describePlace(item.article)})` };
    }
  };
  // On a terminal the documents themselves show that it goes on, unless a web server is waited for.
  const quiet = process.stdout.isTTY === true && !inputs.some(isAddress);
  const progress = startProgress('enrich', 'inputs', watched() && !quiet);
  let printed = 0;
  let seen: [done: number, total: number] = [0, 1];
  const articles = readInputs(inputs, config, {
    allowPrivate: options.allowPrivate === true,
    onInput: (done, total) => {
      seen = [done, total];
    },
    onFetch: (url) => progress.update(...seen, url),
  });
  try {
    for await (const outcome of inOrder(articles, work, pool.size * AHEAD)) {
      if ('fault' in outcome) {
        process.exitCode = 1;
        progress.say(outcome.fault);
        continue;
      }
      const { document } = outcome;
      await sink?.write([document]);
      if (process.stdout.isTTY === true) progress.stop();
      if (options.json === true)
        await writeLine(process.stdout, jsonLine(picked === undefined ? document : pick(document, picked)));
      else {
        const lines = summarizeDocument(document, terminalWidth());
        await writeLine(process.stdout, [...(printed > 0 ? [''] : []), ...lines].join('\n'));
      }
      printed += 1;
      progress.update(...seen, `${printed} documents`);
    }
  } finally {
    progress.stop();
    await pool.close();
    await sink?.close();
  }
}

/** Throws `E_STAGE_UNKNOWN` before the threads have loaded everything only to say the same. */
async function checkStages(names: readonly string[]): Promise<void> {
  const [{ selectStages }, { defaultStages }] = await Promise.all([
    import('../../nlp/pipeline.js'),
    import('../../nlp/stages/index.js'),
  ]);
  selectStages(defaultStages, names);
}

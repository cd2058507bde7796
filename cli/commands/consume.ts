import { type Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../../config.js';
import type { FeedStart } from '../../consumers/index.js';
import { explain } from '../help.js';
import { nameList, positiveInteger } from '../option-values.js';
import { summarizeDocument } from '../output/document-summary.js';
import { jsonLine, writeLine } from '../output/lines.js';
import { checkProperties, pick } from '../output/pick.js';
import { terminalWidth } from '../output/terminal.js';
import { untilStopped } from '../until-stopped.js';

interface Options {
  from?: string;
  group?: string;
  start: FeedStart;
  filter?: string;
  follow: boolean;
  limit?: number;
  json?: boolean;
  pick?: string[];
}

/** `glosswire consume`: documents out of a sink. */
export function consume(program: Command): void {
  const command = program
    .command('consume')
    .description('Print documents from a sink, or pipe them on, as they are written')
    .option('--from <sink>', 'URL of the sink (default: the first of GLOSSWIRE_SINKS that can be read)')
    .option('--group <name>', 'go on where this group left off; readers of a group share the documents')
    .option('--start <where>', 'where a new group begins: first or new', startOf, 'first')
    .option('--filter <condition>', 'only documents for which it is true, see below')
    .option('--no-follow', 'end when nothing more is there')
    .option('--limit <number>', 'end after this many documents', positiveInteger)
    .option('--json', 'print one document a line')
    .option('--pick <names>', 'with --json: print only these properties, comma-separated', nameList)
    .action(consumeDocuments);
  explain(command, {
    examples: [
      ['consume --no-follow', 'what there is, for a person'],
      [
        "consume --json --group desk --filter 'casualties.killed >= 10 and country = AM'",
        'a desk of its own',
      ],
      ["consume --json --pick id,casualties --filter 'language in (ar, fa)' | jq .", 'part of each document'],
      [
        'consume --from postgres://db/news --group archive --json | gzip > news.jsonl.gz',
        'out of PostgreSQL',
      ],
    ],
    environment: ['GLOSSWIRE_SINKS', 'QUEUE_URL', 'GLOSSWIRE_DATA', 'GLOSSWIRE_PREFIX'],
  });
}

function startOf(value: string): FeedStart {
  if (value === 'first' || value === 'new') return value;
  throw new InvalidArgumentError('Give first or new.');
}

async function consumeDocuments({ json, pick: picked, ...options }: Options): Promise<void> {
  const config = readConfig();
  if (picked !== undefined) checkProperties(picked);
  const [{ consume }, { withFeed }] = await Promise.all([
    import('../../consumers/index.js'),
    import('../with-feed.js'),
  ]);
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  // A reader that goes away, as `| head` does, is no failure; what it has not taken is not acknowledged.
  process.stdout.on('error', () => stop.abort());
  let printed = 0;
  await withFeed(config, options.from, ({ from, embedded }) =>
    consume({ ...options, from, embedded, signal: stop.signal }, async (document) => {
      const lines =
        json === true
          ? [jsonLine(picked === undefined ? document : pick(document, picked))]
          : [...(printed > 0 ? [''] : []), ...summarizeDocument(document, terminalWidth())];
      await writeLine(process.stdout, lines.join('\n'));
      printed += 1;
    }),
  );
}

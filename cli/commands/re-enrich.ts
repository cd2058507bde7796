import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { explain } from '../help.js';
import { untilStopped } from '../until-stopped.js';

interface Options {
  from?: string;
  where?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** `glosswire re-enrich`: documents of a sink back onto the queue. */
export function reEnrich(program: Command): void {
  const command = program
    .command('re-enrich')
    .description('Put documents back on the queue, after an upgrade or with new knowledge')
    .option(
      '--from <sink>',
      'URL of the sink they are in (default: the first of GLOSSWIRE_SINKS that can be read)',
    )
    .option('--where <condition>', 'only documents for which it is true, as in consume --filter')
    .option('--dry-run', 'only count them')
    .option('--json', 'print the counts as one JSON object')
    .action(putBack);
  explain(command, {
    examples: [
      ["re-enrich --where 'version != 0.1.0'", 'what an older version made'],
      ["re-enrich --where 'language = it and casualties' --dry-run", 'how many there are'],
    ],
    environment: [
      'GLOSSWIRE_SINKS',
      'QUEUE_URL',
      'GLOSSWIRE_PREFIX',
      'GLOSSWIRE_DATA',
      'GLOSSWIRE_MAX_WAITING',
      'GLOSSWIRE_ATTEMPTS',
    ],
  });
}

async function putBack({ from, where, dryRun, json }: Options): Promise<void> {
  const config = readConfig();
  const [
    { articleAgain, readDocuments },
    { feedUrl },
    { ignoreFaults, withQueues },
    { embeddedPool },
    queues,
  ] = await Promise.all([
    import('../../consumers/index.js'),
    import('../with-feed.js'),
    import('../with-queues.js'),
    import('../embedded-pool.js'),
    import('../../queues/index.js'),
  ]);
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  const url = feedUrl(config, from);
  await withQueues(config, ignoreFaults, async ({ backend, documents }) => {
    const embedded = embeddedPool(backend.embedded);
    let found = 0;
    async function* articles() {
      for await (const document of readDocuments({
        from: url,
        filter: where,
        signal: stop.signal,
        embedded,
      })) {
        found += 1;
        if (dryRun !== true) yield articleAgain(document);
      }
    }
    const { enqueued, duplicates, rejected, aborted } = await queues.enqueue(backend, documents, articles(), {
      maxWaiting: config.maxWaiting,
      priority: queues.ARCHIVE_PRIORITY,
      signal: stop.signal,
    });
    const line =
      json === true
        ? JSON.stringify({ found, enqueued, duplicates, failed: rejected, aborted })
        : `${found} documents found, ${enqueued} put back on the queue, ${duplicates} there already.`;
    process.stdout.write(`${line}\n`);
    if (rejected > 0 || aborted) process.exitCode = 1;
  });
}

import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import type { BoardOptions } from '../board-server.js';
import { explain } from '../help.js';
import { inputEnvironment } from '../inputs.js';
import { allowPrivateOption } from '../option-values.js';
import { boardOptions } from './serve.js';
import { workEnvironment } from './work.js';

/** `glosswire up`: worker and board in one process. */
export function up(program: Command): void {
  const command = boardOptions(program.command('up'))
    .description('Work and serve the board in one process, with nothing else installed')
    .argument('[input...]', 'articles to put on the queue at the start, as for enqueue')
    .option('--all', 'take feed items and pages again that earlier runs have taken')
    .option(...allowPrivateOption)
    .action(runAll);
  explain(command, {
    examples: [
      ['up articles/', 'enrich a folder and watch it on the board'],
      ['up https://news.example/feed.xml', 'what is new in a feed'],
      ['up', 'go on with what is on the queue'],
    ],
    environment: [
      ...workEnvironment,
      ...inputEnvironment,
      'GLOSSWIRE_MAX_WAITING',
      'GLOSSWIRE_HOST',
      'GLOSSWIRE_PORT',
      'GLOSSWIRE_AUTH',
    ],
  });
}

interface Options extends BoardOptions {
  all?: boolean;
  allowPrivate?: boolean;
}

async function runAll(inputs: string[], { all, allowPrivate, ...options }: Options): Promise<void> {
  const config = readConfig();
  const [
    { withQueues },
    { withWorkers },
    { startBoard },
    enqueuing,
    { createLog, queueFaults },
    { shutdownOnSignals },
    { selfReport },
  ] = await Promise.all([
    import('../with-queues.js'),
    import('../with-workers.js'),
    import('../board-server.js'),
    import('../enqueue-inputs.js'),
    import('../log.js'),
    import('../../workers/shutdown-on-signals.js'),
    import('../self-report.js'),
  ]);
  const log = createLog(config);
  await withQueues(config, queueFaults(log), async (queues) => {
    const report = selfReport();
    const server = await startBoard(queues, config, options, log, report);
    try {
      await withWorkers(queues, config, log, report, async ({ shutdown, about }) => {
        const stop = new AbortController();
        const stopped = shutdownOnSignals((limitMs) => {
          stop.abort();
          return shutdown(limitMs);
        }, config.shutdownMs);
        log.info(about, 'working');
        process.stdout.write(`The board is at ${server.url}. Ctrl-C stops it.\n`);
        if (inputs.length > 0) {
          const wishes = {
            wait: true,
            all: all === true,
            allowPrivate: allowPrivate === true,
            signal: stop.signal,
          };
          const counts = await enqueuing.enqueueInputs(queues, inputs, config, wishes);
          log.info(counts, 'enqueued');
        }
        await stopped;
      });
    } finally {
      await server.close();
    }
  });
}

import type { Command } from 'commander';
import { readConfig, type Variable } from '../../config.js';
import { explain } from '../help.js';

/** What a command that enriches from the queue reads from the environment. */
export const workEnvironment: readonly Variable[] = [
  'QUEUE_URL',
  'GLOSSWIRE_PREFIX',
  'GLOSSWIRE_DATA',
  'GLOSSWIRE_SINKS',
  'GLOSSWIRE_WEBHOOK_SECRET',
  'GLOSSWIRE_KNOWLEDGE',
  'GLOSSWIRE_ALIASES',
  'NER_MODEL',
  'NER_DEVICE',
  'NER_DTYPE',
  'GLOSSWIRE_THREADS',
  'GLOSSWIRE_DEADLINE_MS',
  'GLOSSWIRE_THREAD_MEMORY_MB',
  'GLOSSWIRE_MAX_UNDELIVERED',
  'GLOSSWIRE_ATTEMPTS',
  'GLOSSWIRE_SHUTDOWN_MS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'LOG_LEVEL',
];

/** `glosswire work`: a worker process. */
export function work(program: Command): void {
  const command = program
    .command('work')
    .description('Enrich what is on the queue until SIGTERM or Ctrl-C')
    .option('--until-empty', 'stop when nothing is left on the queue')
    .action(workOnQueue);
  explain(command, {
    examples: [
      ['work', 'one of as many worker processes as there are machines'],
      ['work --until-empty', 'do what is there and end'],
    ],
    environment: [...workEnvironment, 'GLOSSWIRE_HEALTH_PORT', 'GLOSSWIRE_HOST', 'GLOSSWIRE_AUTH'],
  });
}

async function workOnQueue({ untilEmpty: ends }: { untilEmpty?: boolean }): Promise<void> {
  const config = readConfig();
  const [{ withQueues }, { withWorkers }, { createLog, queueFaults }, { untilEmpty }, signals, reports] =
    await Promise.all([
      import('../with-queues.js'),
      import('../with-workers.js'),
      import('../log.js'),
      import('../until-empty.js'),
      import('../../workers/shutdown-on-signals.js'),
      import('../health-server.js'),
    ]);
  const log = createLog(config);
  await withQueues(config, queueFaults(log), (queues) =>
    reports.withHealthServer(queues, config, log, (report) =>
      withWorkers(queues, config, log, report, async ({ shutdown, about }) => {
        const stopped = signals.shutdownOnSignals(shutdown, config.shutdownMs);
        log.info(about, 'working');
        await (ends === true ? Promise.race([stopped, untilEmpty(queues)]) : stopped);
      }),
    ),
  );
}

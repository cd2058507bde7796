import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { GlosswireError } from '../../errors.js';
import { explain } from '../help.js';
import { INPUTS, inputEnvironment, isAddress } from '../inputs.js';
import { allowPrivateOption, positiveInteger } from '../option-values.js';
import { untilStopped } from '../until-stopped.js';

interface Options {
  json?: boolean;
  priority?: number;
  archive?: boolean;
  sourceRate?: number;
  checkpoint?: string;
  wait: boolean;
  all?: boolean;
  allowPrivate?: boolean;
}

/** `glosswire enqueue`: articles onto the queue. */
export function enqueue(program: Command): void {
  const command = program
    .command('enqueue')
    .description('Put articles on the queue')
    .argument('<input...>', INPUTS)
    .option(
      '--priority <number>',
      '1 goes first, 2097151 last; articles without one go before both',
      positiveInteger,
    )
    .option('--archive', 'put them behind what is news; they still get a tenth of the work')
    .option(
      '--source-rate <number>',
      'articles a minute of one feed or host that go before the archive; the rest wait',
      positiveInteger,
    )
    .option('--checkpoint <file>', 'keep here how far it has come, and go on from there when run again')
    .option('--no-wait', 'fail where the queue is full instead of waiting for room')
    .option('--all', 'take feed items and pages again that earlier runs have taken')
    .option(...allowPrivateOption)
    .option('--json', 'print the counts as one JSON object')
    .action(enqueueCommand);
  explain(command, {
    examples: [
      ['enqueue examples/', 'a folder with everything below it'],
      ["enqueue 'crawl/2026-*/*.html.gz' feed.xml", 'patterns and single files'],
      ['enqueue https://news.example/feed.xml', 'what is new in a feed; run it as often as you like'],
      ['enqueue --archive --checkpoint archive.pos archive.jsonl', 'a million articles; may be interrupted'],
      [
        'enqueue --priority 10 - < articles.jsonl',
        'JSON Lines: {"url", "html" or "text", "title", "publishedAt", "language", "id"}',
      ],
    ],
    environment: [
      'QUEUE_URL',
      'GLOSSWIRE_PREFIX',
      'GLOSSWIRE_DATA',
      ...inputEnvironment,
      'GLOSSWIRE_MAX_WAITING',
      'GLOSSWIRE_ATTEMPTS',
      'OTEL_EXPORTER_OTLP_ENDPOINT',
    ],
  });
}

async function enqueueCommand(
  inputs: string[],
  { json, wait, priority, archive, sourceRate, checkpoint: path, all, allowPrivate }: Options,
): Promise<void> {
  const config = readConfig();
  if (path !== undefined && inputs.some(isAddress)) {
    throw new GlosswireError(
      'E_CONFIG_INVALID',
      'What is fetched comes in no fixed order: --checkpoint is for files.',
    );
  }
  const [
    { ignoreFaults, withQueues },
    { describeCounts, enqueueInputs },
    { openCheckpoint },
    { ARCHIVE_PRIORITY },
  ] = await Promise.all([
    import('../with-queues.js'),
    import('../enqueue-inputs.js'),
    import('../checkpoint.js'),
    import('../../queues/index.js'),
  ]);
  const checkpoint = path === undefined ? undefined : await openCheckpoint(path, inputs);
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  await withQueues(config, ignoreFaults, async (queues) => {
    const { kind, place } = queues.backend;
    const counts = await enqueueInputs(queues, inputs, config, {
      priority: priority ?? (archive === true ? ARCHIVE_PRIORITY : undefined),
      sourceRate,
      checkpoint,
      wait,
      all: all === true,
      allowPrivate: allowPrivate === true,
      signal: stop.signal,
    });
    const line =
      json === true
        ? JSON.stringify({ ...counts, backend: { kind, place } })
        : `${describeCounts(counts)}, ${kind} queue at ${place}.`;
    process.stdout.write(`${line}\n`);
    if (counts.failed > 0 || counts.aborted) process.exitCode = 1;
  });
}

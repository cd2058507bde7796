import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import { describeError, type GlosswireError } from '../../errors.js';
import type { EnqueueResult } from '../../queues/enqueue.js';
import type { ArticleInput } from '../../schemas/index.js';
import { explain } from '../help.js';
import { readInputs } from '../inputs.js';
import { positiveInteger } from '../option-values.js';
import { startProgress } from '../output/progress.js';
import { untilStopped } from '../until-stopped.js';

interface Options {
  json?: boolean;
  priority?: number;
  wait: boolean;
}

/** `glosswire enqueue`: articles onto the queue. */
export function enqueue(program: Command): void {
  const command = program
    .command('enqueue')
    .description('Put articles on the queue')
    .argument('<input...>', 'files, folders, quoted patterns, or - for standard input')
    .option(
      '--priority <number>',
      '1 goes first, 2097151 last; articles without one go before both',
      positiveInteger,
    )
    .option('--no-wait', 'fail where the queue is full instead of waiting for room')
    .option('--json', 'print the counts as one JSON object')
    .action(enqueueInputs);
  explain(command, {
    examples: [
      ['enqueue examples/', 'a folder with everything below it'],
      ["enqueue 'crawl/2026-*/*.html.gz' feed.xml", 'patterns and single files'],
      [
        'enqueue --priority 10 - < articles.jsonl',
        'JSON Lines: {"url", "html" or "text", "title", "publishedAt", "language", "id"}',
      ],
    ],
    environment: [
      'QUEUE_URL',
      'GLOSSWIRE_PREFIX',
      'GLOSSWIRE_DATA',
      'GLOSSWIRE_MAX_BYTES',
      'GLOSSWIRE_MAX_WAITING',
      'GLOSSWIRE_ATTEMPTS',
    ],
  });
}

async function enqueueInputs(inputs: string[], options: Options): Promise<void> {
  const config = readConfig();
  const [{ ignoreFaults, withQueues }, { enqueue }] = await Promise.all([
    import('../with-queues.js'),
    import('../../queues/index.js'),
  ]);
  const progress = startProgress('enqueue', 'articles');
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  let unreadable = 0;
  const complain = (error: GlosswireError) => progress.say(describeError(error));
  async function* articles(): AsyncGenerator<ArticleInput> {
    for await (const item of readInputs(inputs, config.maxBytes)) {
      if ('article' in item) yield item.article;
      else {
        unreadable += 1;
        complain(item.error);
      }
    }
  }
  const result = await withQueues(config, ignoreFaults, async ({ backend, documents }) => {
    const counts = await enqueue(backend, documents, articles(), {
      maxWaiting: config.maxWaiting,
      wait: options.wait,
      ...(options.priority === undefined ? {} : { priority: options.priority }),
      signal: stop.signal,
      onProgress: ({ read, enqueued, duplicates, rejected }) =>
        progress.update(enqueued + duplicates + rejected, read),
      onRejected: complain,
    });
    const { kind, place } = backend;
    return { ...counts, unreadable, backend: { kind, place } };
  }).finally(() => progress.stop());
  process.stdout.write(`${options.json === true ? JSON.stringify(result) : describeCounts(result)}\n`);
  if (result.unreadable + result.rejected > 0 || result.aborted) process.exitCode = 1;
}

function describeCounts(
  result: EnqueueResult & { unreadable: number; backend: { kind: string; place: string } },
): string {
  const { enqueued, duplicates, rejected, unreadable, aborted, backend } = result;
  const notes = [
    duplicates > 0 ? `${duplicates} there already` : null,
    rejected + unreadable > 0 ? `${rejected + unreadable} not taken` : null,
    aborted ? 'stopped early' : null,
  ].filter((note) => note !== null);
  const suffix = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  return `${enqueued} enqueued${suffix}, ${backend.kind} queue at ${backend.place}.`;
}

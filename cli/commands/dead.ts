import { type Command, Option } from 'commander';
import { readConfig } from '../../config.js';
import type { DeadLetter, DeadSelection } from '../../queues/dead-letters.js';
import { explain } from '../help.js';
import { positiveInteger } from '../option-values.js';
import { printable } from '../output/text.js';
import type { Queues } from '../with-queues.js';

interface Options {
  queue: 'documents' | 'deliver';
  json?: boolean;
  all?: boolean;
  limit: number;
}

const ENVIRONMENT = ['QUEUE_URL', 'GLOSSWIRE_PREFIX', 'GLOSSWIRE_DATA'] as const;

/** `glosswire dead`: the jobs that failed for good, and what to do with them. */
export function dead(program: Command): void {
  const command = program.command('dead').description('List, retry or drop the jobs that failed for good');
  const queueOption = () =>
    new Option('--queue <name>', 'which queue').choices(['documents', 'deliver']).default('documents');

  const list = command
    .command('list')
    .description('Show what failed and why, newest first')
    .addOption(queueOption())
    .option('--limit <count>', 'show at most this many', positiveInteger, 100)
    .option('--json', 'print one JSON array')
    .action(listCommand);
  explain(list, {
    examples: [
      ['dead list', 'what failed and why'],
      ['dead list --json | jq -r \'.[] | select(.code == "E_DEADLINE").id\'', 'ids of one kind of failure'],
    ],
    environment: ENVIRONMENT,
  });

  const acts = [
    ['retry', 'Put failed jobs back on the queue with all their attempts', 'retried'],
    ['drop', 'Remove failed jobs for good', 'dropped'],
  ] as const;
  for (const [name, description, done] of acts) {
    const act = command
      .command(name)
      .description(description)
      .argument('[id...]', 'job ids as `dead list` shows them')
      .option('--all', 'every job that is dead now')
      .addOption(queueOption())
      .option('--json', 'print one JSON object')
      .action(async (ids: string[], options: Options) => {
        if ((options.all === true) === ids.length > 0) act.error('error: give job ids or --all');
        const which: DeadSelection = options.all === true ? 'all' : ids;
        const { dropDead, retryDead } = await import('../../queues/index.js');
        const count = await onQueue(options, (queue) =>
          name === 'retry' ? retryDead(queue, which) : dropDead(queue, which),
        );
        const line = options.json === true ? JSON.stringify({ [done]: count }) : `${count} ${done}.`;
        process.stdout.write(`${line}\n`);
      });
    explain(act, {
      examples: [
        [`dead ${name} --all`, `every dead job is ${done}`],
        [`dead ${name} --queue deliver ID`, 'one delivery to a sink'],
      ],
      environment: ENVIRONMENT,
    });
  }
}

async function listCommand({ json, limit, ...options }: Options): Promise<void> {
  const { listDead } = await import('../../queues/index.js');
  const letters = await onQueue(options, (queue) => listDead(queue, { limit }));
  const lines = json === true ? [JSON.stringify(letters)] : describeLetters(letters, options.queue);
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** A few lines for each, reason first: ids are too long for a table. */
function describeLetters(letters: readonly DeadLetter[], queue: string): string[] {
  if (letters.length === 0) return [`No dead jobs on ${queue}.`];
  return letters.flatMap(({ id, failedAt, attempts, subject, reason }) => [
    printable(reason),
    `  ${printable(subject ?? 'no file or URL')}, ${attempts} attempt${attempts === 1 ? '' : 's'}, ${failedAt}`,
    `  ${id}`,
  ]);
}

async function onQueue<Result>(
  { queue }: Pick<Options, 'queue'>,
  act: (queue: Queues['all'][number]) => Promise<Result>,
): Promise<Result> {
  const { ignoreFaults, withQueues } = await import('../with-queues.js');
  return withQueues(readConfig(), ignoreFaults, (queues) => act(queues[queue]));
}

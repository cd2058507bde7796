import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import type { QueueStatus } from '../../queues/status.js';
import { explain } from '../help.js';
import { formatTable } from '../output/table.js';
import { terminalWidth } from '../output/terminal.js';

/** `glosswire status`: how the queues are getting on. */
export function status(program: Command): void {
  const command = program
    .command('status')
    .description('Show how many jobs wait, run and failed')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      const [{ ignoreFaults, withQueues }, { queueStatus }] = await Promise.all([
        import('../with-queues.js'),
        import('../../queues/index.js'),
      ]);
      await withQueues(readConfig(), ignoreFaults, async ({ backend, all }) => {
        const { kind, place } = backend;
        const queues = await Promise.all(all.map((queue) => queueStatus(queue)));
        const lines =
          json === true
            ? [JSON.stringify({ backend: { kind, place }, queues })]
            : [`${kind} at ${place}`, ...formatTable(COLUMNS, queues.map(cells), terminalWidth())];
        process.stdout.write(`${lines.join('\n')}\n`);
      });
    });
  explain(command, {
    examples: [
      ['status', 'a look at the queues'],
      ["status --json | jq '.queues[] | select(.dead > 0)'", 'for a monitor'],
    ],
    environment: ['QUEUE_URL', 'GLOSSWIRE_PREFIX', 'GLOSSWIRE_DATA'],
  });
}

const COLUMNS = [
  { heading: 'queue' },
  ...['waiting', 'active', 'delayed', 'completed', 'dead', 'workers', 'oldest waiting'].map((heading) => ({
    heading,
    align: 'right' as const,
  })),
];

function cells(queue: QueueStatus): string[] {
  const { waiting, active, delayed, completed, dead, workers } = queue;
  return [
    queue.paused ? `${queue.name} (paused)` : queue.name,
    ...[waiting, active, delayed, completed, dead, workers].map(String),
    queue.oldestWaitingMs === null ? '' : describeAge(queue.oldestWaitingMs),
  ];
}

const UNITS: readonly (readonly [name: string, ms: number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
];

function describeAge(ms: number): string {
  const [name, size] = UNITS.find(([, unit]) => ms >= unit) ?? ['s', 1_000];
  return `${Math.floor(ms / size)} ${name}`;
}

import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type Config, readConfig } from '../../config.js';
import type { Receipt } from '../../schemas/index.js';
import { explain } from '../help.js';
import { startProgress } from '../output/progress.js';
import { formatTable } from '../output/table.js';
import { terminalWidth } from '../output/terminal.js';
import type { Queues } from '../with-queues.js';

/** `glosswire demo`: the sample articles through queue, worker and sink, and what came of them. */
export function demo(program: Command): void {
  const command = program
    .command('demo')
    .description('Put the sample articles through an embedded queue and a worker, and show what comes out')
    .action(runDemo);
  explain(command, {
    examples: [['demo', 'see the whole way of an article, with nothing else installed']],
    environment: ['GLOSSWIRE_DATA', 'GLOSSWIRE_THREADS', 'GLOSSWIRE_KNOWLEDGE'],
  });
}

async function runDemo(): Promise<void> {
  const base = readConfig();
  const folder = join(base.dataFolder, 'demo');
  const out = join(folder, 'out');
  const config: Config = { ...base, queueUrl: '', dataFolder: folder, sinks: [`jsonl:${out}`] };
  const [{ ignoreFaults, withQueues }, { withWorkers }, { describeCounts, enqueueInputs }, { createLogger }] =
    await Promise.all([
      import('../with-queues.js'),
      import('../with-workers.js'),
      import('../enqueue-inputs.js'),
      import('../../workers/logger.js'),
    ]);
  const say = (line = '') => process.stdout.write(`${line}\n`);
  await withQueues(config, ignoreFaults, async (queues) => {
    // A queue refuses what it has done before; the demo is to be seen again. What the sink holds stays.
    await queues.documents.obliterate({ force: true });
    const wishes = { wait: true, all: true, allowPrivate: false, signal: new AbortController().signal };
    const counts = await enqueueInputs(queues, [samples()], config, wishes);
    say(`${describeCounts(counts)}, embedded queue at ${folder}. A worker takes them from there …`);
    await withWorkers(queues, config, createLogger('silent'), null, () => watch(queues, counts.enqueued));
    const receipts = await readReceipts(queues);
    const failed = await describeFailures(queues);
    say();
    say(formatTable(COLUMNS, receipts.map(cells), terminalWidth()).join('\n'));
    say();
    for (const line of failed) say(line);
    say(`${receipts.length} documents, ${countNew(receipts)}.`);
    say(`Documents  ${join(out, 'documents-*.jsonl')}, one JSON document a line`);
    say(`Board      GLOSSWIRE_DATA=${folder} npm run board, then open http://localhost:${config.port}/`);
    if (failed.length > 0 || counts.failed > 0 || receipts.length === 0) process.exitCode = 1;
  });
}

/** The folder of sample articles: beside the sources, and one level further up from the compiled code. */
function samples(): string {
  const candidates = ['../../examples', '../../../examples'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(path)) ?? candidates[0]!;
  return relative(process.cwd(), found) || '.';
}

async function watch(queues: Queues, total: number): Promise<void> {
  const { untilEmpty } = await import('../until-empty.js');
  const progress = startProgress('enrich', 'documents');
  await untilEmpty(queues, ([documents]) => {
    progress.update((documents?.completed ?? 0) + (documents?.dead ?? 0), total);
  });
  progress.stop();
}

/** What came of each article, in the order they were put on the queue. */
async function readReceipts({ documents }: Queues): Promise<Receipt[]> {
  const jobs = await documents.getJobs(['completed']);
  return jobs
    .sort((a, b) => a.timestamp - b.timestamp || place(a.data).localeCompare(place(b.data)))
    .map((job) => job.returnvalue);
}

const place = ({ origin }: { origin: { file: string | null; item: number | null } }): string =>
  `${origin.file ?? ''} ${String(origin.item ?? 0).padStart(9, '0')}`;

async function describeFailures({ all: [documents] }: Queues): Promise<string[]> {
  const { listDead } = await import('../../queues/index.js');
  const letters = documents === undefined ? [] : await listDead(documents);
  return letters.map(({ subject, reason }) => `failed: ${subject ?? 'article'}: ${reason}`);
}

const COLUMNS = [
  { heading: 'title', shrink: true },
  { heading: 'language' },
  { heading: 'entities', align: 'right' as const },
  { heading: 'casualties', shrink: true },
  { heading: 'ms', align: 'right' as const },
  { heading: 'sink' },
];

function cells({ title, language, counts, casualties, ms, sinks }: Receipt): string[] {
  const figures = Object.entries(casualties).map(([type, count]) => `${type} ${count}`);
  return [
    title ?? '(no title)',
    language,
    String(counts.entities),
    figures.join(', '),
    ms.toFixed(1),
    Object.values(sinks).join(', '),
  ];
}

function countNew(receipts: readonly Receipt[]): string {
  const unchanged = receipts.filter(({ sinks }) =>
    Object.values(sinks).every((outcome) => outcome === 'unchanged'),
  ).length;
  const written = receipts.length - unchanged;
  return unchanged === 0
    ? `${written} written`
    : `${written} written, ${unchanged} unchanged since an earlier run and not written again`;
}

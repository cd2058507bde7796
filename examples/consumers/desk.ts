// Prints every report of ten dead or more, as documents are written, and goes on where it left off when it is started
// again. Any sink that can be read will do:
//
//   desk redis-stream://localhost:6379
//   desk postgres://desk@localhost/news
//   desk jsonl:./out
import { consume, GlosswireError } from 'glosswire';

const [from = 'jsonl:./out', ...words] = process.argv.slice(2);
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

try {
  const count = await consume(
    {
      from,
      group: 'desk',
      filter: words.join(' ') || 'casualties.killed >= 10',
      follow: !process.env.ONCE,
      signal: stop.signal,
    },
    // The document is acknowledged when this returns; where it throws, it comes again.
    async (document) => {
      const { best, low, high } = document.casualtySummary.killed ?? { best: null, low: null, high: null };
      const evidence = document.casualties.find(({ type }) => type === 'killed')?.evidence.text ?? '';
      console.log(`${document.metadata.title ?? document.id}: ${best} dead (${low}–${high}). ${evidence}`);
    },
  );
  console.log(`${count} reports`);
} catch (error) {
  if (!(error instanceof GlosswireError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}

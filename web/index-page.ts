/** What the index page shows of one queue. */
export interface QueueCounts {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

export interface IndexPage {
  readonly version: string;
  /** The kind of queue behind, such as `embedded` or `redis`. */
  readonly backend: string;
  readonly allowWrites: boolean;
  /** Null where the queue does not answer. */
  readonly queues: readonly QueueCounts[] | null;
}

const STATES = ['waiting', 'active', 'delayed', 'completed', 'failed'];

/** The index page as HTML: counts of every queue and the ways to the board and the health checks. */
export function indexPage({ version, backend, allowWrites, queues }: IndexPage): string {
  const table =
    queues === null
      ? '<p role="alert"><strong>The queue does not answer.</strong></p>'
      : `<table>
<thead><tr><th scope="col">Queue</th>${STATES.map((state) => `<th scope="col">${state}</th>`).join('')}</tr></thead>
<tbody>${queues.map(queueRow).join('')}</tbody>
</table>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Glosswire</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
h1 { margin-bottom: 0; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .6rem; text-align: right; border-bottom: 1px solid #8884; }
th:first-child { text-align: left; }
.board { display: inline-block; padding: .5rem 1rem; border: 1px solid currentColor; border-radius: .4rem; }
footer { margin-top: 2rem; opacity: .75; }
</style>
</head>
<body>
<h1>Glosswire</h1>
<p>Queue: ${escapeHtml(backend)}. The board is ${allowWrites ? 'open to changes' : 'read-only'}.</p>
${table}
<p><a class="board" href="/board/">Open the board</a></p>
<footer>Version ${escapeHtml(version)} · <a href="/livez">livez</a> · <a href="/readyz">readyz</a></footer>
</body>
</html>
`;
}

function queueRow({ name, counts }: QueueCounts): string {
  const cells = STATES.map((state) => `<td>${Number(counts[state] ?? 0)}</td>`).join('');
  const link = `/board/queue/${encodeURIComponent(name)}`;
  return `<tr><th scope="row"><a href="${link}">${escapeHtml(name)}</a></th>${cells}</tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

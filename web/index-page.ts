import type { QueueStatus } from '../queues/status.js';

export interface IndexPage {
  readonly version: string;
  /** Kind and place of the queue behind, without credentials. */
  readonly place: string;
  readonly allowWrites: boolean;
  /** Null where the queue does not answer. */
  readonly queues: readonly QueueStatus[] | null;
}

const COLUMNS = ['waiting', 'active', 'delayed', 'completed', 'dead', 'workers'] as const;

/** The index page as HTML: counts of every queue and the ways to the board and the health checks. */
export function indexPage({ version, place, allowWrites, queues }: IndexPage): string {
  const table =
    queues === null
      ? '<p role="alert"><strong>The queue does not answer.</strong></p>'
      : `<table>
<thead><tr><th scope="col">Queue</th>${COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
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
<p>Queue: ${escapeHtml(place)}. The board is ${allowWrites ? 'open to changes' : 'read-only'}.</p>
${table}
<p><a class="board" href="/board/">Open the board</a></p>
<footer>Version ${escapeHtml(version)} · <a href="/livez">livez</a> · <a href="/readyz">readyz</a></footer>
</body>
</html>
`;
}

function queueRow(queue: QueueStatus): string {
  const cells = COLUMNS.map((column) => `<td>${queue[column]}</td>`).join('');
  const link = `/board/queue/${encodeURIComponent(queue.name)}`;
  const state = queue.paused ? ' (paused)' : '';
  return `<tr><th scope="row"><a href="${link}">${escapeHtml(queue.name)}</a>${state}</th>${cells}</tr>`;
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

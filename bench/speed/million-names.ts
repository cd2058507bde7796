import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { indexEntities } from '../../knowledge/import/index.js';
import { type BenchReport, formatTable } from '../report.js';

const ENTITIES = 400_000;
const NAMES_EACH = 3;
const SYLLABLES = 'ba ko ri tu ven sal mor dan ek il os ung chi rad pel gor nas tim vo lu'.split(' ');

/** What an index of more than a million generated names costs: making it, and loading it in a process of its own. */
export async function run(): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-million-'));
  try {
    const [lines, index] = [join(folder, 'names.jsonl'), join(folder, 'names.index')];
    await writeNames(lines);
    const started = performance.now();
    const { entities } = await indexEntities([lines], index);
    const seconds = (performance.now() - started) / 1000;
    const { ms, mb } = load(index);
    const size = statSync(index).size / 1e6;
    return {
      part: 'million-names',
      figures: { indexSeconds: seconds, loadMs: ms, residentMb: mb, fileMb: size },
      table: formatTable(
        ['entities', 'names', 'indexed in s', 'index MB', 'load ms', 'resident MB of the process'],
        [[entities, entities * NAMES_EACH, seconds.toFixed(1), size.toFixed(0), ms, mb]],
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeNames(file: string): Promise<void> {
  const out = createWriteStream(file);
  for (let at = 0; at < ENTITIES; at++) {
    const names = Array.from({ length: NAMES_EACH }, (_, which) => nameOf(at * NAMES_EACH + which));
    const entity = { id: `user:${at}`, type: 'person', names: { en: names } };
    if (!out.write(`${JSON.stringify(entity)}\n`)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

/** A name of two words that no other number has. */
function nameOf(number: number): string {
  const word = (value: number): string => {
    let text = '';
    for (let rest = value + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
      text += SYLLABLES[rest % SYLLABLES.length];
    return text[0]!.toUpperCase() + text.slice(1);
  };
  return `${word(number % 1201)} ${word(Math.floor(number / 1201))}`;
}

function load(index: string): { ms: number; mb: number } {
  const module = new URL('../../knowledge/index.js', import.meta.url).href;
  const script = `
    const { loadKnowledge } = await import(${JSON.stringify(module)});
    const started = performance.now();
    const knowledge = loadKnowledge({ files: [${JSON.stringify(index)}] });
    knowledge.match('${nameOf(77)} met ${nameOf(ENTITIES)} in Paris', 'en');
    const ms = Math.round(performance.now() - started);
    console.log(JSON.stringify({ ms, mb: Math.round(process.memoryUsage().rss / 1e6) }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(stdout) as { ms: number; mb: number };
}

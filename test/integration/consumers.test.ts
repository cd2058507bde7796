import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { transformSync } from '@swc/core';
import type { EnrichedDocument } from '../../schemas/index.js';
import { openSinks } from '../../sinks/index.js';
import { glosswire } from '../cli/glosswire.js';
import { postgresMissing, startPostgres } from '../servers/postgres.js';
import { redisMissing, startRedis } from '../servers/redis.js';
import { documentOf } from '../sinks/documents.js';
import { folderOfLines } from '../sinks/jsonl/folder-of-lines.js';

jest.setTimeout(120_000);
const run = promisify(execFile);

/** A report of so many dead. */
const report = (title: string, best: number): EnrichedDocument => ({
  ...documentOf(title, `${best} people were killed.`),
  metadata: { ...documentOf(title).metadata, title },
  casualtySummary: { killed: { best, low: best, high: best, evidence: [], conflicting: [] } },
});
const write = async (url: string, ...documents: EnrichedDocument[]) => {
  const [sink] = await openSinks([url]);
  await sink!.write(documents);
  await sink!.close();
};
const reports = [report('Mine', 3), report('Quake', 120), report('Ferry', 25)];

/** A sink of every kind that can be read here, with the URL a plain client would take. */
const places: { kind: string; url: string; plain: string }[] = [];
const servers: { stop(): Promise<void> }[] = [];
const folder = folderOfLines();
beforeAll(async () => {
  places.push({ kind: 'jsonl', url: `jsonl:${folder.path}`, plain: '' });
  if (redisMissing() === null) {
    const redis = await startRedis();
    servers.push(redis);
    places.push({ kind: 'redis', url: redis.url.replace('redis', 'redis-stream'), plain: redis.url });
  }
  if (postgresMissing() === null) {
    const postgres = await startPostgres();
    servers.push(postgres);
    places.push({ kind: 'postgres', url: postgres.url, plain: postgres.url });
  }
  for (const { url } of places) await write(url, ...reports);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  folder.remove();
});

describe('examples/consumers/desk.ts', () => {
  // Below dist/, from where the package finds itself by its name.
  const built = join('dist', 'examples', `desk-${process.pid}.mjs`);
  beforeAll(() => {
    const source = readFileSync('examples/consumers/desk.ts', 'utf8');
    const { code } = transformSync(source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    mkdirSync(join('dist', 'examples'), { recursive: true });
    writeFileSync(built, code);
  });
  afterAll(() => rmSync(built, { force: true }));

  test('its types are right', () => {
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--types', 'node', '--ignoreConfig'];
    const modules = ['--module', 'nodenext', '--target', 'es2023', '--lib', 'es2024'];
    const { status, stdout } = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', ...flags, ...modules, 'examples/consumers/desk.ts'],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  test('prints what the filter lets through, once for its group', async () => {
    for (const { kind, url } of places) {
      const desk = () => run(process.execPath, [built, url], { env: { ...process.env, ONCE: '1' } });
      const { stdout } = await desk();
      expect(`${kind}: ${stdout}`).toMatch(/Quake: 120 dead.*\n.*Ferry: 25 dead.*\n2 reports\n/);
      expect((await desk()).stdout).toBe('0 reports\n');
    }
  });

  test('says what is wrong', async () => {
    const failing = run(process.execPath, [built, 'jsonl:/no/such']);
    await expect(failing).rejects.toMatchObject({ stderr: expect.stringMatching(/^E_CONSUME_FAILED: /) });
  });
});

describe('glosswire consume', () => {
  const env = () => ({ GLOSSWIRE_SINKS: `memory:,${places[0]!.url}` });

  test('reads the first sink that can be read, prints JSON lines, and remembers for its group', async () => {
    const args = ['consume', '--no-follow', '--json', '--pick', 'id', '--group', 'cli', '--limit', '2'];
    const first = await glosswire(args, { env: env() });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toBe(
      reports
        .slice(0, 2)
        .map(({ id }) => `${JSON.stringify({ id })}\n`)
        .join(''),
    );
    const second = await glosswire(args, { env: env() });
    expect(second.stdout).toBe(`${JSON.stringify({ id: reports[2]!.id })}\n`);
  });

  test('filters, and prints for a person', async () => {
    const args = ['consume', '--no-follow', '--filter', 'casualties.killed > 100'];
    const { stdout, code } = await glosswire(args, { env: env() });
    expect({ code, found: [...stdout.matchAll(/Mine|Quake|Ferry/g)].map(String) }).toEqual({
      code: 0,
      found: ['Quake'],
    });
  });

  test.each([
    [['--filter', 'killed > 3'], /^E_FILTER_INVALID: .*there is no field "killed"/],
    [['--from', 'memory:'], /^E_SINK_CONFIG: Documents cannot be read from "memory"/],
  ])('%j is wrong usage', async (more, message) => {
    const { code, stderr } = await glosswire(['consume', '--no-follow', ...more], { env: env() });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
  });

  test('a reader that goes away is no failure', async () => {
    const line = `node dist/cli/main.js consume --no-follow --json --from '${places[0]!.url}' | head -n 1`;
    const { stdout } = await run('bash', ['-o', 'pipefail', '-c', line], { timeout: 60_000 }).catch(
      (error) => error,
    );
    expect(stdout.split('\n')).toHaveLength(2);
  });
});

const python = process.env.PYTHON ?? 'python3';
describe.each([
  ['redis_streams.py', 'redis', 'redis'],
  ['postgres.py', 'psycopg', 'postgres'],
])('examples/consumers/%s', (file, module, kind) => {
  const has = (code: string) => spawnSync(python, ['-c', code]).status === 0;
  if (!has('')) {
    test('not checked: there is no Python', () => expect(has('')).toBe(false));
    return;
  }

  test('is Python', () => {
    const check = 'import ast, sys; ast.parse(open(sys.argv[1]).read())';
    execFileSync(python, ['-c', check, join('examples/consumers', file)]);
  });

  if (!has(`import ${module}`)) {
    test(`not run: the package ${module} is not installed`, () =>
      expect(has(`import ${module}`)).toBe(false));
    return;
  }

  test('prints the reports of ten dead or more, and goes on where it left off', async () => {
    const place = places.find((each) => each.kind === kind);
    if (place === undefined) return;
    if (kind === 'redis') await write(place.url, report('Flood', 40));
    const read = () =>
      run(python, [join('examples/consumers', file), place.plain], { env: { ...process.env, ONCE: '1' } });
    expect((await read()).stdout).toMatch(
      kind === 'redis' ? /^Flood: 40 dead\n$/ : /^Quake: 120 dead\nFerry: 25 dead\n$/,
    );
    expect((await read()).stdout).toBe('');
  });
});

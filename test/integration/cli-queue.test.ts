import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DeadLetter } from '../../queues/index.js';
import { enrichedDocument } from '../../schemas/index.js';
import { writeBadInputs } from '../cli/bad-inputs.js';
import { type Ended, ended, glosswire, said, start } from '../cli/glosswire.js';

// Each test starts the program anew, and the machine may be busy.
jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'glosswire-queue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string) => ({
  GLOSSWIRE_DATA: join(folder, name, 'data'),
  GLOSSWIRE_SINKS: `jsonl:${join(folder, name, 'out')}`,
});

function documentsIn(name: string) {
  const out = join(folder, name, 'out');
  return readdirSync(out)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(out, file), 'utf8').trimEnd().split('\n'))
    .map((line) => enrichedDocument.parse(JSON.parse(line)));
}

describe('enqueue, work, status and dead on the embedded queue', () => {
  const env = place('bad');
  let enqueued: Ended;
  let worked: Ended;
  beforeAll(async () => {
    const paths = writeBadInputs(join(folder, 'inputs'));
    enqueued = await glosswire(['enqueue', '--json', ...paths], { env });
    worked = await glosswire(['work', '--until-empty'], { env });
  });

  test('enqueue counts what it took and says in one line what it did not', () => {
    expect(enqueued.code).toBe(1);
    expect(JSON.parse(enqueued.stdout)).toMatchObject({
      read: 18,
      enqueued: 9,
      duplicates: 0,
      failed: 9,
      aborted: false,
    });
    const lines = enqueued.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(9);
    for (const line of lines) expect(line).toMatch(/^E_[A-Z_]+: /);
  });

  test('the worker ends when the queue is empty and logs JSON lines', () => {
    expect(worked.code).toBe(0);
    const messages = worked.stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).msg);
    expect(messages).toContain('working');
    expect(messages.at(-1)).toBe('stopped');
  });

  test('every good neighbour came out, with the id its owner gave it', () => {
    const documents = documentsIn('bad');
    expect(
      documents
        .map(({ source }) => source.id)
        .filter(Boolean)
        .sort(),
    ).toEqual(['after', 'before', 'dirtyid', 'unknown-language'].sort());
  });

  test('every bad one is dead with its reason', async () => {
    const { code, stdout } = await glosswire(['dead', 'list', '--json'], { env });
    expect(code).toBe(0);
    const letters = JSON.parse(stdout) as DeadLetter[];
    expect(letters.map((letter) => letter.code).sort()).toEqual([
      'E_EXTRACT_EMPTY',
      'E_EXTRACT_LIMIT',
      'E_EXTRACT_LIMIT',
    ]);
    for (const { attempts, subject } of letters) {
      expect(attempts).toBe(1);
      expect(subject).toContain(folder);
    }
  });

  test('dead letters are listed for people too, retried and dropped, and status adds up', async () => {
    const { stdout } = await glosswire(['dead', 'list'], { env });
    expect(stdout).toMatch(/^E_EXTRACT_LIMIT: .*\n {2}.*nested\.html.*1 attempt.*\n {2}d-[0-9a-f-]+\n/m);
    const [, id = ''] = /^ {2}(d-\S+)$/m.exec(stdout) ?? [];
    expect((await glosswire(['dead', 'retry', id], { env })).stdout).toBe('1 retried.\n');
    expect((await glosswire(['dead', 'drop', '--all', '--json'], { env })).stdout).toBe('{"dropped":2}\n');
    const status = JSON.parse((await glosswire(['status', '--json'], { env })).stdout);
    expect(status.queues[0]).toMatchObject({ name: 'documents', waiting: 1, active: 0, dead: 0 });
    expect(status.backend).toMatchObject({ kind: 'embedded' });
  });

  test('enqueue --no-wait refuses what there is no room for', async () => {
    const env = { ...place('bad'), GLOSSWIRE_MAX_WAITING: '2' };
    const input = [1, 2, 3].map((at) => JSON.stringify({ text: `Article ${at} says this.` })).join('\n');
    const { code, stderr } = await glosswire(['enqueue', '--no-wait', '-'], { env, input });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^E_QUEUE_FULL: .*\n$/);
    const { queues } = JSON.parse((await glosswire(['status', '--json'], { env })).stdout);
    expect(queues[0].waiting).toBe(2);
  });
});

describe('up', () => {
  const env = place('up');
  // A finished store, since making one takes longer than all the rest of the test.
  beforeAll(() => cpSync(join(folder, 'bad'), join(folder, 'up'), { recursive: true }));

  const text = 'Four hikers were rescued from a gorge near Kutaisi on Friday.';

  test('works, serves the board, refuses a second process and a taken port, and stops on SIGTERM', async () => {
    const file = join(folder, 'hikers.jsonl');
    writeFileSync(file, `${JSON.stringify({ id: 'hikers', text })}\n`);
    const child = start(['up', '--port', '0', file], { env });
    const end = ended(child);
    const [, url = ''] = await said(child.stdout, /The board is at (http:\S+)\. /);
    // The article that still waited in the store, and the one of this test.
    await said(child.stderr, /("emitted"[\s\S]*){2}/);
    expect((await fetch(new URL('/readyz', url))).status).toBe(200);
    expect((await fetch(new URL('/board/api/queues', url))).status).toBe(200);

    const second = await glosswire(['status'], { env });
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toMatch(new RegExp(`^E_QUEUE_LOCKED: .*${child.pid}.*\\n$`));

    const taken = await glosswire(['serve', '--port', new URL(url).port], { env: place('bad') });
    expect(taken).toMatchObject({ code: 1, stdout: '' });
    expect(taken.stderr).toMatch(/^E_PORT_IN_USE: .*\n$/);

    child.kill('SIGTERM');
    expect(await end).toMatchObject({ code: 0, signal: null });
    expect(documentsIn('up').map(({ source }) => source.id)).toContain('hikers');
  });
});

describe('a queue that cannot be reached is one clear line, soon', () => {
  test.each(['redis', 'postgres'])('%s, nothing listens', async (scheme) => {
    const { code, stdout, stderr } = await glosswire(['enqueue', 'package.json'], {
      env: { QUEUE_URL: `${scheme}://user:secret@127.0.0.1:1/0` },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^E_QUEUE_UNREACHABLE: .*127\.0\.0\.1:1.*\n$/);
    expect(stderr).not.toContain('secret');
  });

  test('a server that says nothing', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const { code, stderr } = await glosswire(['status'], { env: { QUEUE_URL: `redis://127.0.0.1:${port}` } });
    silent.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^E_QUEUE_UNREACHABLE: .*\n$/);
  });

  test('a URL of no backend', async () => {
    const { code, stderr } = await glosswire(['status'], { env: { QUEUE_URL: 'amqp://127.0.0.1' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^E_QUEUE_URL: .*\n$/);
  });

  test('a sink that does not exist', async () => {
    const env = { ...place('bad'), GLOSSWIRE_SINKS: 'nonsense:x' };
    const { code, stderr } = await glosswire(['work', '--until-empty'], { env });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^E_SINK_CONFIG: .*nonsense.*\n$/);
  });
});

import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { consume } from '../../../consumers/index.js';
import { jsonlSink } from '../../../sinks/index.js';
import { feedSuite } from '../../conformance/feed-suite.js';
import { documentOf } from '../../sinks/documents.js';
import { folderOfLines } from '../../sinks/jsonl/folder-of-lines.js';

feedSuite('jsonl', async () => {
  const folder = folderOfLines();
  return {
    from: { from: `jsonl:${folder.path}` },
    oneReader: true,
    open: () => jsonlSink({ folder: folder.path }),
    remove: async () => folder.remove(),
  };
});

describe('jsonl feed', () => {
  let folder: ReturnType<typeof folderOfLines>;
  beforeEach(() => {
    folder = folderOfLines();
  });
  afterEach(() => folder.remove());
  const take = async (group?: string) => {
    const names: (string | null)[] = [];
    await consume({ from: `jsonl:${folder.path}`, group, follow: false }, ({ source }) =>
      names.push(source.id),
    );
    return names;
  };
  const writeAll = async (maxBytes: number, ...names: string[]) => {
    const sink = await jsonlSink({ folder: folder.path, maxBytes });
    for (const name of names) await sink.write([documentOf(name)]);
    await sink.close();
  };

  test('reads over the ends of files, and forgets files that are gone', async () => {
    await writeAll(10, 'a', 'b', 'c');
    expect((await take('desk')).sort()).toEqual(['a', 'b', 'c']);
    rmSync(join(folder.path, folder.files()[0]!));
    await writeAll(10, 'd');
    expect(await take('desk')).toEqual(['d']);
  });

  test('leaves a line that is still being written for later, and passes over lines of others', async () => {
    await writeAll(1e6, 'a');
    const path = join(folder.path, folder.files()[0]!);
    const line = JSON.stringify(documentOf('b'));
    appendFileSync(path, `no json\n{"other": 1}\n${line.slice(0, 50)}`);
    expect(await take('desk')).toEqual(['a']);
    appendFileSync(path, `${line.slice(50)}\n`);
    expect(await take('desk')).toEqual(['b']);
  });

  test('a reader that has died makes way, one that lives does not', async () => {
    await writeAll(1e6, 'a');
    const lock = join(folder.path, '.consumers', 'desk.lock');
    mkdirSync(join(folder.path, '.consumers'));
    writeFileSync(lock, `${hostname()} ${process.pid} other`);
    expect(await take('desk')).toEqual([]);
    writeFileSync(lock, `${hostname()} 4194999 other`);
    expect(await take('desk')).toEqual(['a']);
    expect(existsSync(lock)).toBe(false);
  });

  test('a folder that is not there is one clear error', async () => {
    await expect(consume({ from: 'jsonl:/no/such', follow: false }, () => {})).rejects.toMatchObject({
      code: 'E_CONSUME_FAILED',
      message: expect.stringContaining('/no/such'),
    });
  });
});

test.each([
  ['webhook+https://h/x', /cannot be read from "webhook\+https"\. Choose from jsonl:FOLDER/],
  ['nonsense', /cannot be read from "nonsense"/],
  ['embedded:', /needs the embedded queue/],
])('%s is no feed', async (from, message) => {
  await expect(consume({ from }, () => {})).rejects.toMatchObject({
    code: 'E_SINK_CONFIG',
    message: expect.stringMatching(message),
  });
});

test('a group has a plain name', async () => {
  await expect(consume({ from: 'jsonl:.', group: '../x' }, () => {})).rejects.toMatchObject({
    code: 'E_SINK_CONFIG',
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jsonlSink } from '../../../sinks/index.js';
import { sinkSuite } from '../../conformance/sink-suite.js';
import { documentOf } from '../documents.js';
import { folderOfLines } from './folder-of-lines.js';

sinkSuite('jsonl', async () => {
  const folder = folderOfLines();
  return {
    durable: true,
    open: () => jsonlSink({ folder: folder.path }),
    emitted: async () => folder.documents(),
    remove: async () => folder.remove(),
  };
});

describe('jsonlSink', () => {
  let folder: ReturnType<typeof folderOfLines>;
  beforeEach(() => {
    folder = folderOfLines();
  });
  afterEach(() => folder.remove());

  const names = (documents = folder.documents()) => documents.map(({ source }) => source.id);
  const writeAll = async (options: Parameters<typeof jsonlSink>[0], ...batch: string[]) => {
    const sink = await jsonlSink(options);
    const outcomes = await sink.write(batch.map((name) => documentOf(name)));
    await sink.close();
    return outcomes;
  };

  test('goes on with the file of the writer before it', async () => {
    await writeAll({ folder: folder.path }, 'a');
    await writeAll({ folder: folder.path }, 'b');
    expect(folder.files()).toHaveLength(1);
    expect(names()).toEqual(['a', 'b']);
  });

  test('opening and closing leaves no empty file', async () => {
    await writeAll({ folder: folder.path });
    expect(folder.files()).toEqual([]);
  });

  test('begins a new file before one grows beyond maxBytes', async () => {
    const maxBytes = 2.5 * JSON.stringify(documentOf('a')).length;
    await writeAll({ folder: folder.path, maxBytes }, 'a', 'b', 'c', 'd', 'e');
    expect(folder.files()).toHaveLength(3);
    for (const file of folder.files())
      expect(statSync(join(folder.path, file)).size).toBeLessThanOrEqual(maxBytes);
    expect(names().sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(await writeAll({ folder: folder.path, maxBytes }, 'e', 'a', 'f')).toEqual([
      'unchanged',
      'unchanged',
      'written',
    ]);
  });

  test('a document larger than maxBytes gets a file of its own', async () => {
    await writeAll({ folder: folder.path, maxBytes: 10 }, 'a', 'b');
    expect(folder.files()).toHaveLength(2);
    expect(names().sort()).toEqual(['a', 'b']);
  });

  test.each([
    ['half a line', '{"schemaVersion":1,"id":"d-00'],
    ['zeros, as a power cut leaves them', '\0'.repeat(5000)],
    ['a whole document without its line break', JSON.stringify(documentOf('torn'))],
  ])('cuts a torn last line: %s', async (_, torn) => {
    await writeAll({ folder: folder.path }, 'a');
    appendFileSync(join(folder.path, folder.files()[0]!), torn);
    expect(await writeAll({ folder: folder.path }, 'torn', 'a')).toEqual(['written', 'unchanged']);
    expect(names()).toEqual(['a', 'torn']);
    expect(folder.tails()).toEqual(['']);
  });

  test('lines of others and long lines do not disturb it', async () => {
    await writeAll({ folder: folder.path }, 'a');
    const long = documentOf('long', 'x'.repeat(3 << 20));
    const foreign = `not json\n\n${JSON.stringify({ other: 'x'.repeat(3 << 20) })}\n`;
    appendFileSync(join(folder.path, folder.files()[0]!), foreign);
    const sink = await jsonlSink({ folder: folder.path });
    expect(await sink.write([long, documentOf('b')])).toEqual(['written', 'written']);
    await sink.close();
    const again = await jsonlSink({ folder: folder.path });
    expect(await again.write([long, documentOf('a'), documentOf('b')])).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    await again.close();
  });

  test('two writers share a folder: a file each, and each sees what the other wrote', async () => {
    const [one, two] = await Promise.all([
      jsonlSink({ folder: folder.path, maxBytes: 4000 }),
      jsonlSink({ folder: folder.path, maxBytes: 4000 }),
    ]);
    for (let round = 0; round < 10; round++) {
      expect(await one.write([documentOf(`one ${round}`)])).toEqual(['written']);
      expect(await two.write([documentOf(`one ${round}`), documentOf(`two ${round}`)])).toEqual([
        'unchanged',
        'written',
      ]);
      expect(await one.write([documentOf(`two ${round}`)])).toEqual(['unchanged']);
    }
    await Promise.all([one.close(), two.close()]);
    expect(names().length).toBe(20);
    expect(new Set(names()).size).toBe(20);
  });

  test('a file that is deleted under it is replaced', async () => {
    const sink = await jsonlSink({ folder: folder.path });
    await sink.write([documentOf('a')]);
    rmSync(join(folder.path, folder.files()[0]!));
    await sink.write([documentOf('b')]);
    await sink.close();
    expect(names()).toEqual(['b']);
  });

  test('names the folder it cannot use', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    await expect(jsonlSink({ folder: file })).rejects.toMatchObject({
      code: 'E_SINK_CONFIG',
      message: expect.stringContaining(file),
    });
  });

  test('a killed writer loses nothing it confirmed, and its file is taken over', async () => {
    const built = pathToFileURL(join(process.cwd(), 'dist/sinks/index.js')).href;
    const script = `
      const { jsonlSink } = await import(${JSON.stringify(built)});
      const sink = await jsonlSink({ folder: ${JSON.stringify(folder.path)} });
      const template = ${JSON.stringify({ ...documentOf('template'), text: 'x'.repeat(50_000) })};
      const { createHash } = await import('node:crypto');
      for (let n = 1; ; n++) {
        const id = 'd-' + createHash('sha256').update(String(n)).digest('hex');
        await sink.write([{ ...template, id, source: { ...template.source, id: String(n) } }]);
        process.stdout.write(n + '\\n');
      }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let confirmed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      confirmed += text;
      if (confirmed.length > 200) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const last = Number(confirmed.split('\n').at(-2));
    const before = folder.files();
    const sink = await jsonlSink({ folder: folder.path });
    const known = folder.documents();
    expect(await sink.write([...known, documentOf('new')])).toEqual([
      ...known.map(() => 'unchanged'),
      'written',
    ]);
    await sink.close();
    expect(folder.files()).toEqual(before);
    expect(folder.tails()).toEqual(['']);
    expect(names(known).slice(0, last)).toEqual(Array.from({ length: last }, (_, at) => String(at + 1)));
  });

  test('the file of a writer that may be alive is left alone', async () => {
    const claims = join(folder.path, '.writers');
    mkdirSync(claims);
    for (const owner of [`elsewhere~999999~00`, `elsewhere~1~00`]) {
      writeFileSync(join(claims, `documents-20260101T000000Z-${owner.length}~${owner}`), '');
    }
    await writeAll({ folder: folder.path }, 'a');
    expect(readdirSync(claims)).toHaveLength(3);
  });
});

/** A disk of 256 kB, or null where this user may not mount one. */
function smallDisk(): ReturnType<typeof folderOfLines> | null {
  const folder = folderOfLines();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder.path]);
  if (status === 0) return folder;
  folder.remove();
  return null;
}

describe('jsonlSink on a full disk', () => {
  const disk = smallDisk();
  if (disk === null) {
    test('not checked: this user may not mount a small disk', () => {
      expect(process.getuid?.()).not.toBe(0);
    });
    return;
  }
  afterEach(() => {
    spawnSync('umount', [disk.path]);
    disk.remove();
  });

  test('nothing half-written remains, and it goes on when there is room', async () => {
    const sink = await jsonlSink({ folder: disk.path });
    const filler = join(disk.path, 'filler');
    writeFileSync(filler, Buffer.alloc(100 * 1024));
    const large = (name: string) => documentOf(name, name + 'x'.repeat(60 * 1024));
    await sink.write([large('a')]);
    const refused = sink.write([large('b'), large('c')]);
    await expect(refused).rejects.toMatchObject({
      code: 'E_SINK_WRITE',
      permanent: false,
      message: expect.stringMatching(/could not write \(ENOSPC.*Free space/),
    });
    expect(disk.documents()).toEqual([large('a')]);
    expect(disk.tails()).toEqual(['']);
    rmSync(filler);
    expect(await sink.write([large('a'), large('b')])).toEqual(['unchanged', 'written']);
    await sink.close();
    expect(disk.documents()).toEqual([large('a'), large('b')]);
  });
});

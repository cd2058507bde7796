import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expandPath } from '../../cli/paths.js';

const folder = mkdtempSync(join(tmpdir(), 'glosswire-paths-'));
const files = [
  'b.html',
  'a.txt.gz',
  'deep/er/c.JSONL',
  'deep/photo.jpg',
  'README.md',
  '.hidden.html',
  'odd[1].html',
];

beforeAll(() => {
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), 'x');
  }
  mkdirSync(join(folder, 'empty'));
  symlinkSync(folder, join(folder, 'deep/round'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const expand = async (argument: string) =>
  (await expandPath(join(folder, argument))).map((path) => path.slice(folder.length + 1));

describe('what an argument stands for', () => {
  test('standard input', async () => {
    expect(await expandPath('-')).toEqual(['-']);
  });

  test('a folder: articles by their names, at any depth, without following links in circles', async () => {
    expect(await expand('')).toEqual(['a.txt.gz', 'b.html', 'deep/er/c.JSONL', 'odd[1].html']);
  });

  test('a file that is named itself, whatever its name', async () => {
    expect(await expand('README.md')).toEqual(['README.md']);
    expect(await expand('deep/photo.jpg')).toEqual(['deep/photo.jpg']);
    expect(await expand('odd[1].html')).toEqual(['odd[1].html']);
  });

  test('a pattern, sorted', async () => {
    expect(await expand('**/*.{html,txt.gz}')).toEqual(['a.txt.gz', 'b.html', 'odd[1].html']);
  });

  test.each(['none.html', '*.pdf', 'empty'])('%s: nothing there is one clear error', async (argument) => {
    await expect(expand(argument)).rejects.toMatchObject({
      code: 'E_INPUT_NOT_FOUND',
      message: expect.stringContaining(join(folder, argument)),
    });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { promises } from './lines.js';

test('every line of SECURITY.md has a test, and every test its line', () => {
  const folders = ['test/security', 'test/integration'];
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const tested = sources.flatMap((source) =>
    [...source.matchAll(/describe\(line\('(S\d+)'\)/g)].map(([, id]) => id),
  );
  expect([...new Set(tested)].sort()).toEqual([...promises().keys()].sort());
});

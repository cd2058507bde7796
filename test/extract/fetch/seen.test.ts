import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openSeenFile } from '../../../extract/index.js';

test('a seen file outlives its process, and a line cut off by a crash', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'glosswire-seen-'));
  const file = join(folder, 'seen.jsonl');
  try {
    const first = await openSeenFile(file);
    first.addItem('https://news.example/feed', 'g1');
    first.remember('https://news.example/a', { etag: '"v1"', lastModified: null });
    await first.save();
    appendFileSync(file, '{"feed":"https://news.ex');
    const after = await openSeenFile(file);
    after.addItem('https://news.example/feed', 'g3');
    await after.save();
    after.addItem('https://news.example/feed', 'never saved');
    const second = await openSeenFile(file);
    expect(second.hasItem('https://news.example/feed', 'g3')).toBe(true);
    expect(second.hasItem('https://news.example/feed', 'g1')).toBe(true);
    expect(second.hasItem('https://news.example/feed', 'g2')).toBe(false);
    expect(second.hasItem('https://news.example/feed', 'never saved')).toBe(false);
    expect(second.validators('https://news.example/a')).toEqual({ etag: '"v1"', lastModified: null });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

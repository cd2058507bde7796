import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from '@jest/globals';

describe('shutdownOnSignals', () => {
  test('the first signal shuts down within the limit, the second at once', async () => {
    const script = join(process.cwd(), 'test/workers/signalled-process.mjs');
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    child.stdout.on('data', (data) => {
      printed += data;
    });
    const exit = once(child, 'exit');
    const lines = [];
    for await (const line of createInterface({ input: child.stderr })) {
      const { level: _, time, pid, hostname, name, ...rest } = JSON.parse(line);
      expect([typeof time, pid, typeof hostname, name]).toEqual(['number', child.pid, 'string', 'glosswire']);
      lines.push(rest);
      if (lines.length === 1) child.kill('SIGTERM');
      if (lines.length === 2) child.kill('SIGINT');
    }
    expect(await exit).toEqual([0, null]);
    expect(lines).toEqual([
      { msg: 'ready' },
      { limitMs: 9000, msg: 'shutdown' },
      { limitMs: 0, msg: 'shutdown' },
      { signal: 'SIGTERM', msg: 'stopped' },
    ]);
    expect(printed).toBe('');
  }, 30_000);
});

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lockFolder } from '../../../queues/embedded/folder-lock.js';

let root: string;
let folder: string;
let lock: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'glosswire-lock-'));
  folder = join(root, 'queue');
  lock = `${folder}.lock`;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const deadPid = () => spawnSync(process.execPath, ['-e', '0']).pid;
const left = (holder: object) => writeFileSync(lock, JSON.stringify(holder));

function expectTaken(): void {
  const release = lockFolder(folder);
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
  release();
  expect(readdirSync(root)).toEqual([]);
}

function expectRefused(...words: string[]): void {
  for (const word of words) {
    expect(() => lockFolder(folder)).toThrow(
      expect.objectContaining({ code: 'E_QUEUE_LOCKED', message: expect.stringContaining(word) }),
    );
  }
  expect(readdirSync(root)).toEqual(['queue.lock']);
}

test('a live holder is named with its folder; its release lets the next one in', () => {
  const release = lockFolder(folder);
  expectRefused(`Process ${process.pid}`, folder);
  release();
  expectTaken();
});

test('releasing twice does not take the lock from the next holder', () => {
  const release = lockFolder(folder);
  release();
  const next = lockFolder(folder);
  release();
  expect(existsSync(lock)).toBe(true);
  next();
});

test('the lock of a dead process is taken over', () => {
  left({ pid: deadPid(), host: hostname(), start: '', token: 'x' });
  expectTaken();
});

test('the lock of an earlier process with our pid is taken over, as in a restarted container', () => {
  left({ pid: process.pid, host: hostname(), start: 'another boot/1', token: 'x' });
  expectTaken();
});

test('a lock that cannot be read is taken over', () => {
  writeFileSync(lock, '{"pid":');
  expectTaken();
});

test("another host's lock counts while it is fresh", () => {
  left({ pid: 1, host: 'elsewhere', start: '', token: 'x' });
  expectRefused('elsewhere');
  const old = new Date(Date.now() - 60_000);
  utimesSync(lock, old, old);
  expectTaken();
});

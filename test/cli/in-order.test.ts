import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { inOrder } from '../../cli/in-order.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let value = 0; value < count; value += 1) yield value;
}

describe('inOrder', () => {
  test('keeps the order of the items whatever finishes first', async () => {
    const results: number[] = [];
    const work = async (value: number) => {
      await pause((value * 7) % 5);
      return value;
    };
    for await (const result of inOrder(numbers(40), work, 4)) results.push(result);
    expect(results).toEqual([...Array(40).keys()]);
  });

  test('never has more than its width in hand, even where the reader is slow', async () => {
    let running = 0;
    let most = 0;
    let started = 0;
    const work = async (value: number) => {
      started += 1;
      running += 1;
      most = Math.max(most, running);
      await pause(1);
      running -= 1;
      return value;
    };
    let read = 0;
    for await (const result of inOrder(numbers(30), work, 3)) {
      expect(result).toBe(read);
      read += 1;
      await pause(2);
      expect(started - read).toBeLessThanOrEqual(3);
    }
    expect(most).toBeLessThanOrEqual(3);
  });

  test('gives a result while the source still waits for its next item', async () => {
    let release = (): void => {};
    const open = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* slow(): AsyncGenerator<string> {
      yield 'first';
      await open;
      yield 'second';
    }
    const results = inOrder(slow(), async (value) => value, 8);
    expect(await results.next()).toEqual({ done: false, value: 'first' });
    release();
    expect(await results.next()).toEqual({ done: false, value: 'second' });
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  test('ends with the error of the work, in its turn', async () => {
    const seen: number[] = [];
    const work = async (value: number) => {
      if (value === 2) throw new Error('two');
      return value;
    };
    const all = async () => {
      for await (const value of inOrder(numbers(5), work, 5)) seen.push(value);
    };
    await expect(all()).rejects.toThrow('two');
    expect(seen).toEqual([0, 1]);
  });

  test('closes the source when the reader stops', async () => {
    let closed = false;
    async function* endless(): AsyncGenerator<number> {
      try {
        for (let value = 0; ; value += 1) yield value;
      } finally {
        closed = true;
      }
    }
    for await (const value of inOrder(endless(), async (item) => item, 2)) if (value === 3) break;
    expect(closed).toBe(true);
  });
});

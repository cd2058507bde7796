import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `check` gives something truthy and returns that; fails after `limitMs` naming what was awaited. */
export async function until<T>(what: string, check: () => T | Promise<T>, limitMs = 20_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms in vain: ${what}`);
    await sleep(20);
  }
}

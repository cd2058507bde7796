// Loaded before everything else in a process (`node --import`): its wall clock jumps back and forth for as long as it
// lives, as on a machine whose time is set again and again. Timers go by the steady clock and do not jump.
import { isMainThread } from 'node:worker_threads';

const JUMP_MS = Number(process.env.CLOCK_JUMP_MS);
const JUMPS = [0, JUMP_MS, -JUMP_MS, 0, JUMP_MS / 4];
const EVERY_MS = 400;

if (isMainThread) {
  const RealDate = globalThis.Date;
  const realNow = RealDate.now;
  const started = performance.now();
  const now = () => realNow() + JUMPS[Math.floor((performance.now() - started) / EVERY_MS) % JUMPS.length];
  globalThis.Date = class JumpingDate extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(now());
      else super(...given);
    }
    static now() {
      return now();
    }
  };
}

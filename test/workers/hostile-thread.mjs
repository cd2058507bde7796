// A thread module of documents that do harm, for the tests of the pool.
import { GlosswireError } from '../../dist/errors.js';
import { threadTask } from '../../dist/workers/thread-task.js';

const hoard = (make) => {
  const kept = [];
  for (;;) kept.push(make(kept.length));
};

const harms = {
  echo: (value) => value,
  pause: (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
  loop: () => {
    for (;;);
  },
  regex: () => /^(a+)+$/.test(`${'a'.repeat(60)}b`),
  never: () => new Promise(() => {}),
  objects: () => hoard(() => new Array(1000).fill(Math.random())),
  buffers: () => hoard(() => Buffer.alloc(10e6, 1)),
  map: () => {
    const map = new Map();
    for (let at = 0; ; at++) map.set(at, { at });
  },
  split: () => hoard(() => 'a,'.repeat(2e6).split(',')),
  exit: () => process.exit(3),
  refuse: () => {
    throw new GlosswireError('E_EXTRACT_EMPTY', 'No article text was found.');
  },
  defect: () => undefined.property,
  recurse: function again() {
    return again() + 1;
  },
  unclonable: () => () => {},
  late: () => {
    setTimeout(() => {
      throw new Error('too late');
    }, 20);
    return new Promise((resolve) => setTimeout(resolve, 5000));
  },
};

export default threadTask(async ({ doing, untimed }) => ([name, value]) => {
  doing(`the harm "${name}"`);
  if (name === 'prepare') untimed(() => harms.pause(value));
  else return harms[name](value);
});

import { describe, expect, test } from '@jest/globals';
import { memoryWatch } from '../../workers/memory-watch.js';

describe('memoryWatch', () => {
  const watched = (relieve = () => true) => {
    const state = { now: 0, relieved: 0 };
    const check = memoryWatch({
      budget: 50,
      held: 100,
      now: () => state.now,
      relieve: () => {
        state.relieved++;
        return relieve();
      },
    });
    return {
      state,
      at(now: number, rss: number) {
        state.now = now;
        check(rss);
        return state.relieved;
      },
    };
  };

  test('relieves once the budget is overrun, and waits for memory to come back', () => {
    const { at } = watched();
    expect(at(0, 150)).toBe(0);
    expect(at(50, 151)).toBe(1);
    expect(at(100, 200)).toBe(1);
    expect(at(150, 120)).toBe(1);
    expect(at(200, 151)).toBe(2);
  });

  test('takes memory that does not come back as given', () => {
    const { at } = watched();
    expect(at(0, 200)).toBe(1);
    expect(at(3000, 200)).toBe(1);
    expect(at(3050, 240)).toBe(1);
    expect(at(3100, 251)).toBe(2);
  });

  test('asks again where there was nothing to end', () => {
    const { at } = watched(() => false);
    expect(at(0, 200)).toBe(1);
    expect(at(50, 200)).toBe(2);
  });
});

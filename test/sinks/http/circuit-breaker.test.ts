import { expect, test } from '@jest/globals';
import { CircuitBreaker } from '../../../sinks/http/circuit-breaker.js';

test('opens after failures in a row, lets one trial through, and opens for twice as long where that fails', () => {
  let now = 0;
  const breaker = new CircuitBreaker({ failures: 2, openMs: 1_000, maxOpenMs: 3_000, now: () => now });
  breaker.failed();
  breaker.succeeded();
  breaker.failed();
  expect(breaker.waitMs).toBe(0);
  breaker.failed();
  expect(breaker.waitMs).toBe(1_000);
  now = 1_000;
  expect(breaker.waitMs).toBe(0);
  breaker.failed();
  expect(breaker.waitMs).toBe(2_000);
  now = 3_000;
  breaker.failed();
  expect(breaker.waitMs).toBe(3_000);
  now = 6_000;
  breaker.succeeded();
  breaker.failed();
  expect(breaker.waitMs).toBe(0);
});

test('waits as long as the server asks for, but not for ever', () => {
  const breaker = new CircuitBreaker({ maxOpenMs: 5_000, now: () => 0 });
  breaker.failed(2_000);
  expect(breaker.waitMs).toBe(2_000);
  breaker.failed(86_400_000);
  expect(breaker.waitMs).toBe(5_000);
});

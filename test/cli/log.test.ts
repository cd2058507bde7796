import { expect, test } from '@jest/globals';
import { readable } from '../../cli/log.js';

test('a log line for a person keeps what is said and leaves out what every line has', () => {
  const line = JSON.stringify({
    level: 50,
    time: 0,
    pid: 1,
    hostname: 'h',
    name: 'glosswire',
    msg: 'dead: no further attempt',
    jobId: 'd-1',
    error: 'E_DEADLINE: too\u001b[31m slow',
    sinks: { 'jsonl:out': 'written' },
  });
  const plain = readable(line).replace(/\u001b\[\d+m/g, '');
  expect(plain).toMatch(
    /^\d\d:\d\d:\d\d error dead: no further attempt jobId=d-1 error=E_DEADLINE: too \[31m slow sinks=\{"jsonl:out":"written"\}$/,
  );
});

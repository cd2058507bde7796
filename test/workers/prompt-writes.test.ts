import { expect, test } from '@jest/globals';
import type { SinkOutcome } from '../../sinks/contract.js';
import { promptWrites } from '../../workers/prompt-writes.js';
import { documentOf } from '../sinks/documents.js';

/** A sink that does with its first writes what is listed, and takes all others. */
function sinkThat(...first: (() => Promise<SinkOutcome[]>)[]) {
  const sink = {
    writes: 0,
    write: () => first[sink.writes++]?.() ?? Promise.resolve<SinkOutcome[]>(['written']),
  };
  return sink;
}
const document = documentOf('one');

test('says what the sink did', async () => {
  const write = promptWrites(sinkThat(async () => ['unchanged']));
  expect([await write(document, 0), await write(document, 0)]).toEqual(['unchanged', 'written']);
});

test('leaves a sink that failed in peace for a while', async () => {
  const fail = () => Promise.reject(new Error('no connection'));
  const patient = sinkThat(fail);
  const write = promptWrites(patient, { pauseMs: 60_000 });
  expect([await write(document, 0), await write(document, 0)]).toEqual([undefined, undefined]);
  expect(patient.writes).toBe(1);
  const again = promptWrites(sinkThat(fail), { pauseMs: 0 });
  expect([await again(document, 0), await again(document, 0)]).toEqual([undefined, 'written']);
});

test('does not wait for a sink that hangs, and tries no other write until it has answered', async () => {
  let answer: (outcomes: SinkOutcome[]) => void = () => undefined;
  const frozen = sinkThat(() => new Promise((resolve) => (answer = resolve)));
  const write = promptWrites(frozen, { limitMs: 1, pauseMs: 0 });
  expect([await write(document, 0), await write(document, 0)]).toEqual([undefined, undefined]);
  expect(frozen.writes).toBe(1);
  answer(['written']);
  await Promise.resolve();
  await new Promise(setImmediate);
  expect(await write(document, 0)).toBe('written');
});

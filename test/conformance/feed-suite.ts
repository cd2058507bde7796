import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ConsumeOptions, consume } from '../../consumers/index.js';
import type { Sink } from '../../sinks/contract.js';
import { documentOf } from '../sinks/documents.js';
import { until } from './until.js';

/** A sink and how to read it; a test gets a fresh one. */
export interface FeedPlace {
  readonly from: Pick<ConsumeOptions, 'from' | 'embedded'>;
  open(): Promise<Sink>;
  /** False where the readers of a group work side by side. */
  readonly oneReader: boolean;
  remove(): Promise<void>;
}

/** What reading from every sink that can be read keeps to. */
export function feedSuite(kind: string, createPlace: () => Promise<FeedPlace>): void {
  describe(`feed conformance: ${kind}`, () => {
    let place: FeedPlace;
    let sink: Sink;
    beforeEach(async () => {
      place = await createPlace();
      sink = await place.open();
    });
    afterEach(async () => {
      await sink.close();
      await place.remove();
    });

    const write = (...names: string[]) => sink.write(names.map((name) => documentOf(name)));
    const take = async (options: Partial<ConsumeOptions> = {}) => {
      const names: (string | null)[] = [];
      await consume({ ...place.from, follow: false, ...options }, ({ source }) => names.push(source.id));
      return names;
    };

    test('reads what was written, in order and as it was', async () => {
      await write('a', 'b');
      await write('c');
      const documents: unknown[] = [];
      const count = await consume({ ...place.from, follow: false, batch: 2 }, (document) =>
        documents.push(document),
      );
      expect(count).toBe(3);
      expect(documents).toEqual(['a', 'b', 'c'].map((name) => documentOf(name)));
    });

    test('without a group everything comes again, with one it goes on', async () => {
      await write('a', 'b');
      expect(await take()).toEqual(['a', 'b']);
      expect(await take()).toEqual(['a', 'b']);
      expect(await take({ group: 'desk' })).toEqual(['a', 'b']);
      await write('c');
      expect(await take({ group: 'desk' })).toEqual(['c']);
      expect(await take({ group: 'desk' })).toEqual([]);
      expect(await take({ group: 'other' })).toEqual(['a', 'b', 'c']);
    });

    test('a new group may begin at what is still to come', async () => {
      await write('a');
      expect(await take({ group: 'late', start: 'new' })).toEqual([]);
      await write('b');
      expect(await take({ group: 'late', start: 'new' })).toEqual(['b']);
    });

    test('a filter passes over what is not wanted, for good', async () => {
      await write('a', 'b', 'c');
      expect(await take({ group: 'desk', filter: 'source in (a, c)' })).toEqual(['a', 'c']);
      expect(await take({ group: 'desk' })).toEqual([]);
    });

    test('stops at a limit and goes on behind it', async () => {
      await write('a', 'b', 'c');
      expect(await take({ group: 'desk', limit: 2 })).toEqual(['a', 'b']);
      expect(await take({ group: 'desk' })).toEqual(['c']);
    });

    test('follows what is written, until it is stopped', async () => {
      const stop = new AbortController();
      const names: (string | null)[] = [];
      const following = consume({ ...place.from, group: 'desk', signal: stop.signal }, ({ source }) =>
        names.push(source.id),
      );
      await write('a');
      await until('first', () => names.length === 1);
      await write('b', 'c');
      await until('all', () => names.length === 3);
      stop.abort();
      expect(await following).toBe(3);
      expect(names).toEqual(['a', 'b', 'c']);
    });

    test('what a handler failed on is not acknowledged, what came before it is', async () => {
      await write('a', 'b', 'c');
      const names: (string | null)[] = [];
      const failing = consume({ ...place.from, group: 'desk', follow: false }, ({ source }) => {
        if (source.id === 'b') throw new Error('the desk is closed');
        names.push(source.id);
      });
      await expect(failing).rejects.toThrow('the desk is closed');
      expect(names).toEqual(['a']);
      if (place.oneReader) expect(await take({ group: 'desk' })).toEqual(['b', 'c']);
    });

    test('of two readers of a group each document goes to one', async () => {
      const stop = new AbortController();
      const names: string[] = [];
      const readers = [1, 2].map(() =>
        consume({ ...place.from, group: 'desk', signal: stop.signal, batch: 3 }, ({ source }) =>
          names.push(source.id ?? ''),
        ),
      );
      const all = Array.from({ length: 30 }, (_, at) => `d${at}`);
      for (const name of all) await write(name);
      await until('all', () => names.length >= all.length);
      stop.abort();
      await Promise.all(readers);
      expect([...names].sort()).toEqual([...all].sort());
    });
  });
}

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type EnrichedDocument, enrichedDocument } from '../../schemas/index.js';
import type { Sink } from '../../sinks/contract.js';
import { documentOf } from '../sinks/documents.js';

/** One place to write to; a test gets a fresh one. */
export interface SinkPlace {
  open(): Promise<Sink>;
  /** Everything the sink has emitted and still keeps, in order; a document that was written twice is here twice. */
  emitted(): Promise<EnrichedDocument[]>;
  /** `latest` where a new revision takes the place of the one before. */
  readonly keeps?: 'all' | 'latest';
  /** What a hostile text becomes where the place cannot store NUL or lone surrogates; offsets stay as they are. */
  readonly stored?: (text: string) => string;
  /** False where closing loses what was written. */
  readonly durable: boolean;
  remove(): Promise<void>;
}

/** What every sink keeps to, whatever it writes to. */
export function sinkSuite(kind: string, createPlace: () => Promise<SinkPlace>): void {
  describe(`sink conformance: ${kind}`, () => {
    let place: SinkPlace;
    let sink: Sink;

    beforeEach(async () => {
      place = await createPlace();
      sink = await place.open();
    });
    afterEach(async () => {
      await sink.close();
      await place.remove();
    });

    const texts = async () => (await place.emitted()).map(({ text }) => text);

    test('gives back what it was given', async () => {
      const hostile = documentOf('a', 'line\nbreak\r\n\u2028 \u0000 "quotes" \ud800 ܫ 😀');
      expect(await sink.write([hostile, documentOf('b')])).toEqual(['written', 'written']);
      const emitted = await place.emitted();
      const text = place.stored?.(hostile.text) ?? hostile.text;
      expect(text).toHaveLength(hostile.text.length);
      expect(emitted).toEqual([{ ...hostile, text }, documentOf('b')]);
      for (const document of emitted) expect(enrichedDocument.safeParse(document).success).toBe(true);
    });

    test('an empty batch is nothing', async () => {
      expect(await sink.write([])).toEqual([]);
      expect(await place.emitted()).toEqual([]);
    });

    test('writes a revision once', async () => {
      await sink.write([documentOf('a')]);
      expect(await sink.write([documentOf('a'), documentOf('b')])).toEqual(['unchanged', 'written']);
      expect(await place.emitted()).toHaveLength(2);
    });

    test('writes a revision once within a batch', async () => {
      const batch = [documentOf('a'), documentOf('a'), documentOf('b'), documentOf('a')];
      expect(await sink.write(batch)).toEqual(['written', 'unchanged', 'written', 'unchanged']);
    });

    test('writes a new revision, and no older one again', async () => {
      expect(await sink.write([documentOf('a', 'one')])).toEqual(['written']);
      expect(await sink.write([documentOf('a', 'two')])).toEqual(['written']);
      expect(await sink.write([documentOf('a', 'one')])).toEqual(['unchanged']);
      expect(await texts()).toEqual(place.keeps === 'latest' ? ['two'] : ['one', 'two']);
    });

    test('a revision that comes late does not take the place of a newer one', async () => {
      await sink.write([documentOf('a', 'new')], 2_000);
      const late = await sink.write([documentOf('a', 'old')], 1_000);
      expect(late).toEqual([place.keeps === 'latest' ? 'unchanged' : 'written']);
      expect(await texts()).toEqual(place.keeps === 'latest' ? ['new'] : ['new', 'old']);
      expect(await sink.write([documentOf('a', 'newest')], 3_000)).toEqual(['written']);
      expect((await texts()).at(-1)).toBe('newest');
    });

    test('takes several revisions of one document in one batch, in order', async () => {
      const batch = ['one', 'two', 'one', 'three'].map((content) => documentOf('a', content));
      expect(await sink.write(batch)).toEqual(['written', 'written', 'unchanged', 'written']);
      expect((await texts()).at(-1)).toBe('three');
    });

    test('takes writes that overlap', async () => {
      const writes = Array.from({ length: 50 }, (_, at) => sink.write([documentOf(`d${at % 25}`)]));
      const outcomes = (await Promise.all(writes)).flat();
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(25);
      expect(await place.emitted()).toHaveLength(25);
    });

    test('closing waits for what is being written; twice is allowed', async () => {
      const write = sink.write([documentOf('a')]);
      await sink.close();
      await sink.close();
      expect(await write).toEqual(['written']);
    });

    test('says that it is closed', async () => {
      await sink.close();
      await expect(sink.write([documentOf('a')])).rejects.toMatchObject({ code: 'E_SINK_WRITE' });
    });

    test('opened again, it still knows what it holds', async () => {
      await sink.write([documentOf('a', 'one'), documentOf('b')]);
      await sink.write([documentOf('a', 'two')]);
      await sink.close();
      sink = await place.open();
      const again = [documentOf('a', 'two'), documentOf('b'), documentOf('c')];
      const known = place.durable ? 'unchanged' : 'written';
      expect(await sink.write([documentOf('a', 'one')])).toEqual([known]);
      expect(await sink.write(again)).toEqual([known, known, 'written']);
    });
  });
}

import { describe, expect, test } from '@jest/globals';
import { sha256 } from '../../../schemas/index.js';
import { RevisionIndex } from '../../../sinks/jsonl/revision-index.js';

const id = (name: string) => `d-${sha256(name)}`;

describe('RevisionIndex', () => {
  test('holds every revision of a document', () => {
    const index = new RevisionIndex();
    expect(index.holds(id('a'), sha256('1'))).toBe(false);
    index.add(id('a'), sha256('1'));
    index.add(id('a'), sha256('2'));
    index.add(id('a'), sha256('1'));
    expect(index.holds(id('a'), sha256('1'))).toBe(true);
    expect(index.holds(id('a'), sha256('2'))).toBe(true);
    expect(index.holds(id('a'), sha256('3'))).toBe(false);
    expect(index.size).toBe(2);
  });

  test('keeps everything while it grows', () => {
    const index = new RevisionIndex(4);
    const names = Array.from({ length: 5000 }, (_, at) => `name ${at}`);
    for (const name of names) index.add(id(name), sha256(`${name} revision`));
    expect(index.size).toBe(5000);
    expect(names.every((name) => index.holds(id(name), sha256(`${name} revision`)))).toBe(true);
    expect(names.some((name) => index.holds(id(name), sha256(name)))).toBe(false);
    expect(index.holds(id('stranger'), sha256('stranger'))).toBe(false);
  });
});

import { describe, expect, test } from '@jest/globals';
import { DelayedError } from 'bullmq';
import { GlosswireError } from '../../errors.js';
import { cleanJson, cleanText, jobError } from '../../queues/clean.js';

describe('cleanText', () => {
  test.each([
    ['plain', 'plain'],
    ['a\0b\0', 'ab'],
    ['lone \ud800 high', 'lone \ufffd high'],
    ['lone \udc00 low', 'lone \ufffd low'],
    ['a pair \u{1f600} stays', 'a pair \u{1f600} stays'],
  ])('%j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('cleanJson', () => {
  test('returns a clean value itself', () => {
    const value = { text: '\u{1f600}', list: [1, null] };
    expect(cleanJson(value)).toBe(value);
  });

  test('cleans strings and keys at any depth', () => {
    expect(cleanJson({ 'k\0ey': [{ text: 'x\0\ud800' }], count: 3, none: null })).toEqual({
      key: [{ text: 'x\ufffd' }],
      count: 3,
      none: null,
    });
  });

  test('keeps an escape that the text itself writes out', () => {
    expect(cleanJson({ text: '\\u0000' })).toEqual({ text: '\\u0000' });
  });

  test('passes what JSON has no form for', () => {
    expect(cleanJson(undefined)).toBeUndefined();
  });
});

describe('jobError', () => {
  test('a permanent error allows no further attempt', () => {
    const error = jobError(new GlosswireError('E_INPUT_EMPTY', 'a.html holds nothing.'));
    expect(error.name).toBe('UnrecoverableError');
    expect(error.message).toBe('E_INPUT_EMPTY: a.html holds nothing.');
  });

  test('a passing error names its code and is tried again', () => {
    const error = jobError(new GlosswireError('E_SINK_WRITE', 'disk full'));
    expect(error.name).toBe('Error');
    expect(error.message).toBe('E_SINK_WRITE: disk full');
  });

  test('message and stack hold nothing that PostgreSQL refuses', () => {
    const error = jobError(new Error('bad \0 byte \udfff'));
    expect(error.message).toBe('bad  byte \ufffd');
    expect(error.stack).not.toMatch(/\0/);
  });

  test("BullMQ's own signals pass as they are", () => {
    const signal = new DelayedError();
    expect(jobError(signal)).toBe(signal);
  });

  test('what is thrown need not be an error', () => {
    expect(jobError('just text').message).toBe('just text');
  });
});

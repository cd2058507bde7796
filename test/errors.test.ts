import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { describeError, errorCatalogue, GlosswireError } from '../errors.js';

describe('docs/errors.md', () => {
  const page = readFileSync('docs/errors.md', 'utf8');
  const documented = [...page.matchAll(/^### `(E_[A-Z_]+)`$/gm)].map((match) => match[1] ?? '');

  test('has every code of the catalogue and no other', () => {
    expect(documented.sort()).toEqual(Object.keys(errorCatalogue).sort());
  });

  test.each(Object.entries(errorCatalogue))(
    '%s: summary and permanence as in the code',
    (code, { summary, permanent }) => {
      const start = page.indexOf(`### \`${code}\``);
      const section = page.slice(start, page.indexOf('\n### ', start + 1) >>> 0);
      expect(section).toContain(summary);
      expect(section).toContain(permanent ? 'Permanent' : 'Retried');
      expect(section).toMatch(/\*\*Do:\*\* \S/);
    },
  );
});

describe('GlosswireError', () => {
  test('knows whether trying again can help', () => {
    expect(new GlosswireError('E_INPUT_EMPTY', 'x').permanent).toBe(true);
    expect(new GlosswireError('E_QUEUE_UNREACHABLE', 'x').permanent).toBe(false);
  });

  test('is described by code and message', () => {
    expect(describeError(new GlosswireError('E_INPUT_EMPTY', 'a.html is empty.'))).toBe(
      'E_INPUT_EMPTY: a.html is empty.',
    );
    expect(describeError(new TypeError('boom'))).toBe('boom');
    expect(describeError('text')).toBe('text');
  });
});

import { describe, expect, test } from '@jest/globals';
import { checkProperties, pick } from '../../../cli/output/pick.js';
import type { EnrichedDocument } from '../../../schemas/index.js';

test('pick keeps the named properties, in the order named', () => {
  const document = { id: 'd-1', text: 'x', fingerprint: null } as EnrichedDocument;
  expect(JSON.stringify(pick(document, ['text', 'id']))).toBe('{"text":"x","id":"d-1"}');
});

describe('checkProperties', () => {
  test('takes what documents have, optional ones included', () => {
    expect(() => checkProperties(['id', 'casualties', 'tokens'])).not.toThrow();
  });

  test('names what there is', () => {
    expect(() => checkProperties(['casualty', 'id'])).toThrow(
      /E_CONFIG_INVALID|no property "casualty".*Pick from schemaVersion, id, .*casualties/,
    );
  });
});

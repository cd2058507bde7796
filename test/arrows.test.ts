import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

// dependency-cruiser checks the arrows between rooms; it cannot tell a type from a value, so this does.
describe('rooms that nlp may see only as types', () => {
  const files = readdirSync('nlp', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );

  test.each(files)('nlp/%s', (file) => {
    const source = readFileSync(join('nlp', file), 'utf8');
    const values = source.match(
      /^(import|export)(?! type\b)[^;]*from '(\.\.\/)+(lang|knowledge|models)\/[^;]*;/gm,
    );
    expect(values).toBeNull();
  });
});

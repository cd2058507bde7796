import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

// dependency-cruiser checks the arrows between rooms; it cannot tell a type from a value, so this does.
describe.each([
  ['nlp', 'lang|knowledge|models'],
  ['workers', 'sinks'],
])('%s sees %s only as types', (room, typesOnly) => {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );

  test.each(files)('%s', (file) => {
    const source = readFileSync(join(room, file), 'utf8');
    const values = source.match(
      new RegExp(`^(import|export)(?! type\\b)[^;]*from '(\\.\\./)+(${typesOnly})/[^;]*;`, 'gm'),
    );
    expect(values).toBeNull();
  });
});

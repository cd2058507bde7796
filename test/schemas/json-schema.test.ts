import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { jsonSchemas } from '../../schemas/json-schema.js';

describe('schemas/json', () => {
  const generated = jsonSchemas();

  test.each(Object.keys(generated))('%s is what the zod schema says; else run `npm run schemas`', (name) => {
    const written = JSON.parse(readFileSync(`schemas/json/${name}.schema.json`, 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(generated[name])));
  });

  test('holds nothing else', () => {
    const files = Object.keys(generated).map((name) => `${name}.schema.json`);
    expect(readdirSync('schemas/json').sort()).toEqual(files.sort());
  });
});

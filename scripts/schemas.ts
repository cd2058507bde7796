/** Writes schemas/json/ from the zod schemas; `npm run schemas`. A test fails while the two differ. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../schemas/json-schema.js';

mkdirSync('schemas/json', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(`schemas/json/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}

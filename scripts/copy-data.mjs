// Copies the data files that compiled modules read at run time beside them: tsc emits only code.
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DATA = /\.(jsonl|json|gz|bin|txt|html|css|ejs|svg)$/;
const FOLDERS = ['knowledge', 'lang', 'models', 'web'];

for (const folder of FOLDERS.filter((name) => existsSync(name))) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !DATA.test(entry.name) || entry.parentPath.includes('node_modules')) continue;
    const path = join(entry.parentPath, entry.name);
    cpSync(path, join('dist', path));
  }
}

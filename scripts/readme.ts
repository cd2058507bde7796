/** Brings the generated parts of README.md up to date; `npm run readme`. A test fails while they are not. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withLanguagesTable } from './languages-table.js';

writeFileSync('README.md', withLanguagesTable(readFileSync('README.md', 'utf8')));

/** Brings the generated parts of README.md up to date; `npm run readme`. A test fails while they are not. */
import { readFileSync, writeFileSync } from 'node:fs';
import { loadEnricher } from '../default-enricher.js';
import { withGeneratedParts } from './readme-parts.js';

writeFileSync('README.md', withGeneratedParts(readFileSync('README.md', 'utf8'), await loadEnricher()));

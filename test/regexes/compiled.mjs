// Prints, as JSON, every regular expression that the built program compiles from strings (language data above all)
// when it loads and reads texts of every language: [{ source, flags, where }].
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DIST = new URL('../../dist/', import.meta.url);
const CASES = new URL('../cases/', import.meta.url).pathname;
/** Texts of each file of cases: enough to make each engine compile its language's patterns. */
const TEXTS = 5;

const found = new Map();
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, given, made) {
    const regex = Reflect.construct(target, given, made);
    const frame = new Error().stack.split('\n')[2] ?? '';
    if (frame.includes(DIST.pathname)) {
      const where = frame.replace(/^.*\/dist\/|:\d+\)?$/g, '');
      found.set(`${regex}`, { source: regex.source, flags: regex.flags, where });
    }
    return regex;
  },
});

const { loadWarmEnricher } = await import(new URL('warm-enricher.js', DIST).href);
// Their patterns are compiled when the module loads.
await import(new URL('index.js', DIST).href);
const enrich = await loadWarmEnricher();
for (const language of readdirSync(CASES)) {
  for (const file of readdirSync(join(CASES, language))) {
    const lines = readFileSync(join(CASES, language, file), 'utf8')
      .split('\n')
      .filter(Boolean);
    for (const line of lines.slice(0, TEXTS)) {
      const { text } = JSON.parse(line);
      if (typeof text === 'string') enrich({ text, language });
    }
  }
}
process.stdout.write(JSON.stringify([...found.values()]));

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchPart, BenchReport } from './report.js';

const HELP = `Usage: npm run bench:KIND -- [PART …] [--check] [--json FILE]

Runs the parts named, or all of them.
  --check      compare every figure with bench/floors.json; exit 1 where one is below its floor
  --json FILE  write the figures to FILE
  --help       this text`;

type Floors = Record<string, Record<string, Record<string, number>>>;

/** Runs the parts of one kind of benchmark (`quality` or `speed`) as the command line asks. */
export async function runBench(kind: 'quality' | 'speed'): Promise<void> {
  const folder = new URL(`./${kind}/`, import.meta.url);
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.slice(0, -3))
    .sort();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean' }, json: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(`${HELP.replace('KIND', kind)}\n\nParts: ${all.join(', ')}`);
  const unknown = positionals.filter((part) => !all.includes(part));
  if (unknown.length > 0) {
    console.error(`There is no part "${unknown.join('", "')}". Choose from ${all.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const reports: BenchReport[] = [];
  for (const part of positionals.length > 0 ? positionals : all) {
    const module = (await import(new URL(`${part}.js`, folder).href)) as BenchPart;
    const report = await module.run();
    console.log(
      `\n## ${kind}: ${part}\n${report.skipped === undefined ? report.table : `skipped: ${report.skipped}`}`,
    );
    reports.push(report);
  }
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify(Object.fromEntries(reports.map((r) => [r.part, r.figures])), null, 2)}\n`,
    );
  }
  if (values.check) checkFloors(kind, reports);
}

function checkFloors(kind: string, reports: readonly BenchReport[]): void {
  const file = 'bench/floors.json';
  const floors = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : {};
  let passed = 0;
  const faults: string[] = [];
  for (const report of reports.filter(({ skipped }) => skipped === undefined)) {
    for (const [name, floor] of Object.entries(floors[kind]?.[report.part] ?? {})) {
      const value = report.figures[name];
      if (value !== undefined && value >= floor) passed += 1;
      else faults.push(`${report.part}.${name} is ${value ?? 'not measured'}, its floor ${floor}`);
    }
  }
  console.log(
    `\n${faults.map((fault) => `below its floor: ${fault}\n`).join('')}floors: ${passed} passed, ${faults.length} failed`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

// Adds up Jest's result files and the steps: prints "N passed, N failed", and exits 1 unless nothing failed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, stepsPassed, stepsFailed] = process.argv.slice(2);
let passed = Number(stepsPassed);
let failed = Number(stepsFailed);
for (const suite of ['unit', 'integration', 'threads', 'chaos', 'browser']) {
  const file = join(folder, `${suite}.json`);
  if (!existsSync(file)) {
    console.log(`${suite}: no result`);
    failed += 1;
    continue;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  console.log(
    `${suite}: ${result.numPassedTests} passed, ${result.numFailedTests} failed, ${result.numPendingTests} skipped`,
  );
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

#!/usr/bin/env node
import { run } from './run.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`glosswire: standard output cannot be written (${error.message}).\n`);
  process.exit(1);
});

process.exitCode = await run(process.argv);

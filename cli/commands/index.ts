import type { Command } from 'commander';
import { dead } from './dead.js';
import { enqueue } from './enqueue.js';
import { enrich } from './enrich.js';
import { serve } from './serve.js';
import { stages } from './stages.js';
import { status } from './status.js';

/** Adds every command to the program, in the order that `--help` shows. */
export function addCommands(program: Command): void {
  for (const add of [enrich, enqueue, serve, status, dead, stages]) add(program);
}

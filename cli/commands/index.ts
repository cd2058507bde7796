import type { Command } from 'commander';
import { stages } from './stages.js';

/** Adds every command to the program, in the order that `--help` shows. */
export function addCommands(program: Command): void {
  for (const add of [stages]) add(program);
}

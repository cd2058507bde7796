import type { Command } from 'commander';
import { aliases } from './aliases.js';
import { consume } from './consume.js';
import { dead } from './dead.js';
import { demo } from './demo.js';
import { enqueue } from './enqueue.js';
import { enrich } from './enrich.js';
import { exportFigures } from './export.js';
import { knowledge } from './knowledge.js';
import { reEnrich } from './re-enrich.js';
import { serve } from './serve.js';
import { stages } from './stages.js';
import { status } from './status.js';
import { train } from './train.js';
import { up } from './up.js';
import { work } from './work.js';

/** Adds every command to the program, in the order that `--help` shows. */
export function addCommands(program: Command): void {
  for (const add of [
    enrich,
    enqueue,
    work,
    serve,
    up,
    consume,
    reEnrich,
    exportFigures,
    status,
    dead,
    stages,
    knowledge,
    aliases,
    train,
    demo,
  ])
    add(program);
}

import { runBench } from './run.js';

await runBench('speed');

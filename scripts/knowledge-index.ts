// Writes the index of the shipped knowledge beside the compiled code, so that loading maps it instead of making it.
import { closeSync, openSync, writeSync } from 'node:fs';
import { buildShippedSegment } from '../knowledge/files.js';
import { segmentBytes } from '../knowledge/segment.js';

const file = openSync(new URL('../knowledge/data/knowledge.index', import.meta.url), 'w');
for (const chunk of segmentBytes(buildShippedSegment())) writeSync(file, chunk);
closeSync(file);

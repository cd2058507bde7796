export type { Sink, SinkOutcome } from './contract.js';
export { type JsonlOptions, jsonlSink } from './jsonl/jsonl-sink.js';
export { type MemorySink, memorySink } from './memory-sink.js';
export { openSinks, sinkForms } from './open-sinks.js';
export type { SqlClient, SqlPool } from './postgres/database.js';
export type { SinkSurroundings } from './sink-kinds.js';

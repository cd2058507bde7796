export type { Sink, SinkOutcome } from './contract.js';
export { type JsonlOptions, jsonlSink } from './jsonl/jsonl-sink.js';
export { type MemorySink, memorySink } from './memory-sink.js';
export { openSinks, sinkForms } from './open-sinks.js';

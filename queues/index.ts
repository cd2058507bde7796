export { type AddedJobs, addJobs, type NewJob } from './add-jobs.js';
export { openBackend } from './backend.js';
export { cleanJson, cleanText } from './clean.js';
export type * from './contract.js';
export { type JobCounts, jobCounts } from './counts.js';
export { type DeadLetter, type DeadSelection, dropDead, listDead, retryDead } from './dead-letters.js';
export { type EnqueueOptions, type EnqueueResult, enqueue } from './enqueue.js';
export * from './queues.js';
export { type QueueStatus, queueStatus } from './status.js';

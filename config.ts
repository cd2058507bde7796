import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { GlosswireError, withoutSecrets } from './errors.js';

const count = (min: number, fallback: number) => z.coerce.number().int().min(min).default(fallback);

const environment = z.object({
  QUEUE_URL: z
    .string()
    .default('')
    .describe(
      'redis://…, redis-cluster://… (rediss for TLS) or postgres://…; unset is the embedded database in GLOSSWIRE_DATA',
    ),
  GLOSSWIRE_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/)
    .default('glosswire')
    .describe('prefix of every queue key, so that several installations can share one server'),
  GLOSSWIRE_DATA: z
    .string()
    .min(1)
    .default('.glosswire')
    .describe('folder of the embedded database and of what feeds have been seen'),
  GLOSSWIRE_SINKS: z
    .string()
    .default('jsonl:./out')
    .describe('where enriched documents go: comma-separated sink URLs'),
  GLOSSWIRE_WEBHOOK_SECRET: z
    .string()
    .optional()
    .describe('key that messages of webhook sinks are signed with'),
  GLOSSWIRE_KNOWLEDGE: z
    .string()
    .optional()
    .describe('entities of your own: JSONL files or knowledge indexes, comma-separated'),
  GLOSSWIRE_ALIASES: z
    .string()
    .optional()
    .describe('a file of what documents taught: names that are used, and to which workers add'),
  NER_MODEL: z
    .string()
    .optional()
    .describe(
      'a token classification model (ONNX) that reads names in place of the taggers: a folder, or a Hugging Face id, which is downloaded; unset is none',
    ),
  NER_DEVICE: z
    .enum(['cpu', 'cuda', 'dml', 'coreml', 'webgpu'])
    .default('cpu')
    .describe('what NER_MODEL runs on'),
  NER_DTYPE: z
    .enum(['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4', 'q4f16', 'bnb4'])
    .default('fp32')
    .describe('which file of NER_MODEL is run: fp32 is onnx/model.onnx, q8 onnx/model_quantized.onnx'),
  GLOSSWIRE_THREADS: count(1, Math.max(1, availableParallelism() - 1)).describe(
    'threads that enrich, in each process',
  ),
  GLOSSWIRE_DEADLINE_MS: count(100, 10_000).describe('time a document may take before its thread is ended'),
  GLOSSWIRE_THREAD_MEMORY_MB: count(64, 512).describe('heap a thread may take'),
  GLOSSWIRE_MAX_BYTES: count(1024, 10 * 1024 * 1024).describe('largest input file or article, uncompressed'),
  GLOSSWIRE_FETCH_TIMEOUT_MS: count(100, 30_000).describe('time a web server may take for one answer'),
  GLOSSWIRE_USER_AGENT: z
    .string()
    .regex(/^[\x20-\x7e]{1,200}$/)
    .default('Glosswire')
    .describe('how fetching introduces itself; robots.txt is read for its first word'),
  GLOSSWIRE_MAX_WAITING: count(1, 100_000).describe('waiting jobs above which enqueue waits'),
  GLOSSWIRE_MAX_UNDELIVERED: count(1, 5_000).describe(
    'documents on their way to slow sinks above which workers take no more articles',
  ),
  GLOSSWIRE_ATTEMPTS: count(1, 3).describe('attempts before a job goes to the dead letters'),
  GLOSSWIRE_SHUTDOWN_MS: count(0, 15_000).describe('time running documents get to finish on SIGTERM'),
  GLOSSWIRE_HOST: z.string().default('127.0.0.1').describe('address the board listens on'),
  GLOSSWIRE_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('port the board listens on; 0 picks a free one'),
  GLOSSWIRE_AUTH: z
    .string()
    .regex(
      /^[\x21-\x7e]{12,200}$/,
      'give user:password or a token without a colon, 12 to 200 characters without spaces',
    )
    .optional()
    .describe(
      'login that the board and the metrics ask for: user:password, or a bearer token; needed beyond this machine',
    ),
  GLOSSWIRE_HEALTH_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe('port on which `work` serves /livez, /readyz and /metrics; unset is none'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .optional()
    .describe(
      'where OpenTelemetry traces go (OTLP over HTTP), such as http://localhost:4318; unset is nowhere',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('least severe log line that is written'),
});

export type Variable = keyof typeof environment.shape;

/** What each environment variable is for and its default (`''` where unset means something), for help and docs. */
export const variables: readonly { name: Variable; description: string; fallback: string }[] = Object.entries(
  environment.shape,
).map(([name, schema]) => ({
  name: name as Variable,
  description: schema.description ?? '',
  fallback: String(schema.parse(undefined) ?? ''),
}));

export interface Config {
  readonly queueUrl: string;
  readonly prefix: string;
  readonly dataFolder: string;
  readonly sinks: readonly string[];
  readonly webhookSecret: string | undefined;
  readonly knowledgeFiles: readonly string[];
  readonly aliasesFile: string | undefined;
  /** The model that reads names in place of the taggers, if one is to. */
  readonly nameModel: { readonly model: string; readonly device: string; readonly dtype: string } | undefined;
  readonly threads: number;
  readonly deadlineMs: number;
  readonly threadMemoryMb: number;
  readonly maxBytes: number;
  readonly fetchTimeoutMs: number;
  readonly userAgent: string;
  readonly maxWaiting: number;
  readonly maxUndelivered: number;
  readonly attempts: number;
  readonly shutdownMs: number;
  readonly host: string;
  readonly port: number;
  /** `user:password`, or a bearer token without a colon. */
  readonly auth: string | undefined;
  readonly healthPort: number | undefined;
  /** True where traces are wanted; the exporter reads its own variables. */
  readonly traces: boolean;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
}

/**
 * The configuration that the environment asks for; empty variables count as unset. The only reader of `process.env`.
 * Throws `E_CONFIG_INVALID` naming each variable that cannot be used.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      (issue) => `${issue.path.join('.')}=${shown(String(issue.path[0]), env)} (${issue.message})`,
    );
    throw new GlosswireError('E_CONFIG_INVALID', `${faults.join('; ')}. Correct or unset it.`);
  }
  const value = parsed.data;
  return Object.freeze({
    queueUrl: value.QUEUE_URL,
    prefix: value.GLOSSWIRE_PREFIX,
    dataFolder: value.GLOSSWIRE_DATA,
    sinks: list(value.GLOSSWIRE_SINKS),
    aliasesFile: value.GLOSSWIRE_ALIASES,
    knowledgeFiles: list(value.GLOSSWIRE_KNOWLEDGE ?? ''),
    webhookSecret: value.GLOSSWIRE_WEBHOOK_SECRET,
    nameModel:
      value.NER_MODEL === undefined
        ? undefined
        : { model: value.NER_MODEL, device: value.NER_DEVICE, dtype: value.NER_DTYPE },
    threads: value.GLOSSWIRE_THREADS,
    deadlineMs: value.GLOSSWIRE_DEADLINE_MS,
    threadMemoryMb: value.GLOSSWIRE_THREAD_MEMORY_MB,
    maxBytes: value.GLOSSWIRE_MAX_BYTES,
    fetchTimeoutMs: value.GLOSSWIRE_FETCH_TIMEOUT_MS,
    userAgent: value.GLOSSWIRE_USER_AGENT,
    maxWaiting: value.GLOSSWIRE_MAX_WAITING,
    maxUndelivered: value.GLOSSWIRE_MAX_UNDELIVERED,
    attempts: value.GLOSSWIRE_ATTEMPTS,
    shutdownMs: value.GLOSSWIRE_SHUTDOWN_MS,
    host: value.GLOSSWIRE_HOST,
    port: value.GLOSSWIRE_PORT,
    auth: value.GLOSSWIRE_AUTH,
    healthPort: value.GLOSSWIRE_HEALTH_PORT,
    traces: value.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    logLevel: value.LOG_LEVEL,
  });
}

/** A variable's value for an error message; not that of a secret. */
function shown(name: string, env: NodeJS.ProcessEnv): string {
  return /AUTH|SECRET/.test(name) ? '…' : withoutSecrets(JSON.stringify(env[name] ?? ''));
}

/** The items of a comma-separated list. */
function list(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** True where `DEBUG` names glosswire (`DEBUG=glosswire`, `DEBUG=*`): failures then show their stack. */
export function debugAsked(env: NodeJS.ProcessEnv = process.env): boolean {
  return (env.DEBUG ?? '').split(/[\s,]+/).some((name) => name === 'glosswire' || name === '*');
}

/**
 * The error catalogue: every failure that a person can act on has a code here, and docs/errors.md says what to do
 * about each (a test holds the two together). `permanent` means that trying again cannot help: the job goes straight
 * to the dead letters.
 */
export const errorCatalogue = {
  E_CONFIG_INVALID: {
    permanent: true,
    summary: 'An environment variable or option has a value that cannot be used.',
  },
  E_INPUT_NOT_FOUND: { permanent: true, summary: 'No file matches the path or pattern.' },
  E_INPUT_UNREADABLE: { permanent: true, summary: 'The file cannot be read.' },
  E_INPUT_EMPTY: { permanent: true, summary: 'The input holds no content.' },
  E_INPUT_BINARY: { permanent: true, summary: 'The input is binary data and no text or HTML.' },
  E_INPUT_TOO_LARGE: { permanent: true, summary: 'The input is larger than the limit.' },
  E_INPUT_JSON: { permanent: true, summary: 'A JSONL line is not a valid article.' },
  E_INPUT_DOCUMENT: { permanent: true, summary: 'A line to export is not an enriched document.' },
  E_CHECKPOINT_INVALID: { permanent: true, summary: 'A checkpoint is none, or belongs to other inputs.' },
  E_FETCH_REFUSED: {
    permanent: true,
    summary: 'The address may not be fetched: not http(s), not public, or robots.txt forbids it.',
  },
  E_FETCH_STATUS: { permanent: true, summary: 'The server answered that there is nothing to read.' },
  E_FETCH_FAILED: { permanent: false, summary: 'The address did not answer, or its server failed.' },
  E_ARTICLE_INVALID: {
    permanent: true,
    summary: 'The article lacks content or has a property of the wrong type.',
  },
  E_EXTRACT_LIMIT: {
    permanent: true,
    summary: 'The HTML exceeds a limit on bytes, depth, elements or attributes.',
  },
  E_EXTRACT_EMPTY: { permanent: true, summary: 'No article text was found in the input.' },
  E_STAGE_ORDER: { permanent: true, summary: 'A stage needs a layer that no earlier stage adds.' },
  E_STAGE_UNKNOWN: { permanent: true, summary: 'No stage has this name.' },
  E_STAGE_FAILED: { permanent: false, summary: 'A stage threw; the document goes on without its layer.' },
  E_DOCUMENT_INVALID: { permanent: true, summary: 'The enriched document does not match the schema.' },
  E_DEADLINE: {
    permanent: true,
    summary: 'The document took longer than the deadline; its thread was ended.',
  },
  E_THREAD_DIED: { permanent: false, summary: 'The thread that processed the document ended unexpectedly.' },
  E_THREAD_MEMORY: {
    permanent: false,
    summary: 'The document took more memory than a thread may; its thread was ended.',
  },
  E_KNOWLEDGE_INVALID: { permanent: true, summary: 'A line of a knowledge file does not match its schema.' },
  E_KNOWLEDGE_IMPORT: {
    permanent: true,
    summary: 'A dump to import cannot be read, or is not in its format.',
  },
  E_MODEL_INVALID: {
    permanent: true,
    summary: 'A model file is damaged, not a model, or of another version.',
  },
  E_MODEL_RUNTIME: {
    permanent: true,
    summary: 'NER_MODEL is set, and the package that runs such models is not installed.',
  },
  E_TRAIN_DATA: { permanent: true, summary: 'The data to train on are missing or not in the format.' },
  E_QUEUE_URL: { permanent: true, summary: 'QUEUE_URL has a form that no backend understands.' },
  E_QUEUE_UNREACHABLE: { permanent: false, summary: 'The queue server does not answer.' },
  E_QUEUE_LOCKED: { permanent: true, summary: 'Another live process uses the embedded data folder.' },
  E_QUEUE_FULL: { permanent: false, summary: 'The queue holds as many waiting jobs as it may.' },
  E_QUEUE_VERSION: {
    permanent: true,
    summary: 'The queue server is too old or its schema belongs to another version.',
  },
  E_SINK_CONFIG: {
    permanent: true,
    summary: 'GLOSSWIRE_SINKS names a sink that does not exist or is incomplete.',
  },
  E_SINK_WRITE: { permanent: false, summary: 'A sink could not take the document.' },
  E_CONSUME_FAILED: { permanent: false, summary: 'Documents could not be read from a sink.' },
  E_FILTER_INVALID: { permanent: true, summary: 'The filter is not written as filters are.' },
  E_JOB_NOT_FOUND: { permanent: true, summary: 'No dead job has this id.' },
  E_AUTH_MISSING: {
    permanent: true,
    summary: 'The server would be open to other machines without a login.',
  },
  E_PORT_IN_USE: { permanent: true, summary: 'The port to listen on is taken.' },
} as const satisfies Record<string, { permanent: boolean; summary: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/**
 * An error for the person who can act on it: the message says what was wrong, where (file, URL, job id) and what to
 * do. Command-line programs print `code: message` and no stack.
 */
export class GlosswireError extends Error {
  override readonly name = 'GlosswireError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** True where trying again cannot help. */
  get permanent(): boolean {
    return errorCatalogue[this.code].permanent;
  }
}

/** `code: message` for a Glosswire error, the bare message for any other; never with a password. */
export function describeError(error: unknown): string {
  if (error instanceof GlosswireError) return withoutSecrets(`${error.code}: ${error.message}`);
  return withoutSecrets(error instanceof Error ? error.message : String(error));
}

/** The code at the start of what `describeError` gave; null where there is none. */
export const errorCode = (description: string): string | null =>
  /^(E_[A-Z_]+): /.exec(description)?.[1] ?? null;

/** User and password in a URL: everything up to the last `@` before the path. */
const CREDENTIALS = /\/\/[^\s/?#"'<>]{1,500}@/g;
/** Options of a URL that hold a secret. */
const SECRET_OPTION = /([?&](?:password|passwd|token|secret|api_?key|access_key)=)[^&\s"'<>]{1,500}/gi;

/** `text` without the credentials of URLs in it: what drivers say of a server they cannot reach may hold them. */
export function withoutSecrets(text: string): string {
  return text.replace(CREDENTIALS, '//…@').replace(SECRET_OPTION, '$1…');
}

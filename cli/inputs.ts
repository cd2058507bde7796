import type { Config } from '../config.js';
import { describeError, GlosswireError } from '../errors.js';
import type { ArticleFetcher } from '../extract/fetch/fetch-articles.js';
import type { SeenMemory } from '../extract/fetch/seen.js';
import { defaultInputLimits, type InputItem, type InputLimits } from '../extract/inputs/contract.js';
import { readInput } from '../extract/inputs/read-input.js';
import type { ArticleInput } from '../schemas/index.js';
import { expandPath, STDIN } from './paths.js';

export interface InputWishes {
  /** Fetch from this machine and private networks too. */
  readonly allowPrivate: boolean;
  /** Feeds and fetched pages give only what is new to it. */
  readonly seen?: SeenMemory | undefined;
  /** Ends a fetch that runs. */
  readonly signal?: AbortSignal | undefined;
  /** Hears how many inputs are done and how many there are. */
  readonly onInput?: (done: number, total: number) => void;
  /** Hears of each page before it is fetched. */
  readonly onFetch?: (url: string) => void;
}

/** What arguments stand for, in a command's help. */
export const INPUTS = 'files, folders, quoted patterns, http(s) addresses, or - for standard input';
/** The environment variables that reading inputs heeds. */
export const inputEnvironment = [
  'GLOSSWIRE_MAX_BYTES',
  'GLOSSWIRE_FETCH_TIMEOUT_MS',
  'GLOSSWIRE_USER_AGENT',
] as const;

/** True for an argument that is to be fetched. */
export const isAddress = (argument: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(argument);

/**
 * The articles of everything that the arguments name, in order: an argument that leads nowhere and an article that
 * cannot be read come as an error in their place.
 */
export async function* readInputs(
  arguments_: readonly string[],
  config: Config,
  wishes: InputWishes,
): AsyncGenerator<InputItem> {
  const { seen = null, onInput } = wishes;
  const limits = { ...defaultInputLimits, maxBytes: config.maxBytes };
  const inputs = (await Promise.all(arguments_.map(expand))).flat();
  const fetcher = inputs.some(isFetched) ? await openFetcher(config, limits, wishes) : null;
  try {
    for (const [done, input] of inputs.entries()) {
      onInput?.(done, inputs.length);
      if (input instanceof GlosswireError) yield { error: input };
      else if (isFetched(input)) yield* fetcher!.articles(input);
      else
        yield* readInput(
          input === STDIN ? { stream: process.stdin, name: STDIN } : { file: input },
          limits,
          seen,
        );
    }
  } finally {
    await fetcher?.close();
  }
}

const isFetched = (input: string | GlosswireError): input is string =>
  typeof input === 'string' && isAddress(input);

/** Loaded only where something is to be fetched: the HTTP client takes longer to load than a file to be read. */
async function openFetcher(
  { fetchTimeoutMs: timeoutMs, userAgent }: Config,
  limits: InputLimits,
  { allowPrivate, seen, signal, onFetch }: InputWishes,
): Promise<ArticleFetcher> {
  const { openArticleFetcher } = await import('../extract/fetch/fetch-articles.js');
  return openArticleFetcher({
    timeoutMs,
    userAgent,
    limits,
    allowPrivate,
    ...(seen === undefined ? {} : { seen }),
    ...(signal === undefined ? {} : { signal }),
    ...(onFetch === undefined ? {} : { onFetch }),
  });
}

async function expand(argument: string): Promise<(string | GlosswireError)[]> {
  if (isAddress(argument)) return [argument];
  try {
    return await expandPath(argument);
  } catch (error) {
    return [asInputFault(argument, error)];
  }
}

function asInputFault(argument: string, error: unknown): GlosswireError {
  if (error instanceof GlosswireError) return error;
  return new GlosswireError('E_INPUT_UNREADABLE', `${argument} cannot be read: ${describeError(error)}.`, {
    cause: error,
  });
}

/** The article by what its owner knows it by: its file and place there, its URL or its id. */
export function describePlace({ origin, url, id }: ArticleInput): string {
  const file = origin?.file ?? null;
  if (file === null) return url ?? id ?? 'article';
  return origin?.item === null || origin?.item === undefined ? file : `${file}, article ${origin.item}`;
}

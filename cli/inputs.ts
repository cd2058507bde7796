import { describeError, GlosswireError } from '../errors.js';
import { defaultInputLimits, type InputItem } from '../extract/inputs/contract.js';
import { readInput } from '../extract/inputs/read-input.js';
import type { ArticleInput } from '../schemas/index.js';
import { expandPath, STDIN } from './paths.js';

/**
 * The articles of everything that the arguments name, in order: an argument that leads nowhere and an article that
 * cannot be read come as an error in their place. `maxBytes` limits one article. `onInput` hears how many inputs are
 * done and how many there are.
 */
export async function* readInputs(
  arguments_: readonly string[],
  maxBytes: number,
  onInput: (done: number, total: number) => void = () => {},
): AsyncGenerator<InputItem> {
  const limits = { ...defaultInputLimits, maxBytes };
  const inputs = (await Promise.all(arguments_.map(expand))).flat();
  for (const [done, input] of inputs.entries()) {
    onInput(done, inputs.length);
    if (input instanceof GlosswireError) yield { error: input };
    else yield* readInput(input === STDIN ? { stream: process.stdin, name: STDIN } : { file: input }, limits);
  }
}

async function expand(argument: string): Promise<(string | GlosswireError)[]> {
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

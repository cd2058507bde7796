import { describeError, GlosswireError } from '../errors.js';
import { defaultInputLimits, type InputItem } from '../extract/inputs/contract.js';
import { readInput } from '../extract/inputs/read-input.js';
import type { ArticleInput } from '../schemas/index.js';
import { expandPath, STDIN } from './paths.js';

/**
 * The articles of everything that the arguments name, in order: an argument that leads nowhere and an article that
 * cannot be read come as an error in their place. `maxBytes` limits one article.
 */
export async function* readInputs(
  arguments_: readonly string[],
  maxBytes: number,
): AsyncGenerator<InputItem> {
  const limits = { ...defaultInputLimits, maxBytes };
  for (const argument of arguments_) {
    let paths: string[];
    try {
      paths = await expandPath(argument);
    } catch (error) {
      yield { error: asInputFault(argument, error) };
      continue;
    }
    for (const path of paths) {
      const source = path === STDIN ? { stream: process.stdin, name: STDIN } : { file: path };
      yield* readInput(source, limits);
    }
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

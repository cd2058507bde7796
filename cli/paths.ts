import { stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { GlosswireError } from '../errors.js';

/** Standard input, as an argument names it. */
export const STDIN = '-';

/** What a folder is searched for; a file that is named itself may end in anything. */
const IN_FOLDERS = '**/*.{html,htm,xhtml,txt,md,json,jsonl,ndjson,xml,rss,atom,warc}{,.gz}';
/** What explains a folder is none of its articles. */
const EXPLAINING = '**/README*';

/**
 * The files that one argument stands for: itself, the articles below it where it is a folder (hidden ones left out,
 * links not followed), what matches where it is a pattern. In order of their paths. Throws `E_INPUT_NOT_FOUND` where
 * there is none.
 */
export async function expandPath(argument: string): Promise<string[]> {
  if (argument === STDIN) return [STDIN];
  const found = await stat(argument).catch(() => null);
  if (found !== null && !found.isDirectory()) return [argument];
  const options = { caseSensitiveMatch: false, followSymbolicLinks: false };
  if (found !== null) {
    const below = await glob(IN_FOLDERS, { ...options, cwd: argument, ignore: EXPLAINING });
    if (below.length > 0) return below.map((path) => `${argument.replace(/(?<!\/)\/+$/, '')}/${path}`).sort();
    throw new GlosswireError(
      'E_INPUT_NOT_FOUND',
      `${argument}: the folder holds no HTML, text, JSON, JSONL, feed or WARC file by its name. Name the files themselves.`,
    );
  }
  const matching = isDynamicPattern(argument)
    ? await glob(argument, { ...options, absolute: isAbsolute(argument) })
    : [];
  if (matching.length > 0) return matching.sort();
  throw new GlosswireError(
    'E_INPUT_NOT_FOUND',
    `${argument}: there is no such file, folder or match. Check the path; quote a pattern, so that your shell leaves it as it is.`,
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'cases');

/** One line of a case file, with where it stands. */
export type Case<Line> = Line & { readonly language: string; readonly where: string };

/** Every line of `test/cases/<language>/<file>`, for every language that has the file. */
export function readCases<Line>(file: string): Case<Line>[] {
  return readdirSync(FOLDER).flatMap((language) => {
    const path = join(FOLDER, language, file);
    if (!existsSync(path)) return [];
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.flatMap((line, index) =>
      line.trim() === ''
        ? []
        : [{ ...JSON.parse(line), language, where: `${language}/${file}:${index + 1}` }],
    );
  });
}

import { beforeAll, expect, test } from '@jest/globals';
import { languages } from '../../lang/registry.js';
import type { LanguageIdentifier } from '../../models/contract.js';
import { loadLanguageIdentifier } from '../../models/language-id.js';
import { identify } from '../../nlp/rules/language/identify.js';
import { withScript } from '../../nlp/rules/language/tag.js';
import { readCases } from '../cases.js';

/** A headline or sentence and the tag it has to get. */
interface Line {
  readonly text: string;
  readonly tag: string;
}

let identifier: LanguageIdentifier;
beforeAll(async () => {
  identifier = await loadLanguageIdentifier();
});

test.each(readCases<Line>('language.jsonl'))('$where $text', ({ text, tag }) => {
  const { guesses, script } = identify(text, {
    identifier,
    variantsOf: (primary) => languages.get(primary)?.variants,
  });
  expect(withScript(guesses[0]?.tag ?? 'und', script)).toBe(tag);
});

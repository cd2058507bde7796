import { blockTag, decided, documentGuesses } from '../rules/language/document.js';
import { languageHints } from '../rules/language/hints.js';
import { type Identified, identify } from '../rules/language/identify.js';
import { languageName } from '../rules/language/name.js';
import { scriptCode, withScript } from '../rules/language/tag.js';
import { stage } from '../stage.js';

const ALTERNATIVES = 4;

/** The document's language and that of each block; the rest of the stages follow the blocks. */
export const language = stage({
  name: 'language',
  version: '1',
  needs: ['text', 'blocks', 'metadata', 'url'],
  adds: ['language'],
  run({ text, blocks, metadata, url }, { identifier, languageFor }) {
    const hints = languageHints(metadata.declaredLanguage, url);
    const context = { identifier, variantsOf: (tag: string) => languageFor(tag)?.variants };
    const found = blocks.map(({ start, end }) => tagged(identify(text.slice(start, end), context, hints)));
    const guesses = documentGuesses(found);
    const tag = decided(guesses);
    const script = found.find((block) => block.guesses[0]?.tag === tag)?.script ?? null;
    const alternatives = guesses.slice(tag === 'und' ? 0 : 1).slice(0, ALTERNATIVES);
    return {
      language: {
        tag,
        name: languageName(tag),
        script: scriptCode(tag, script),
        confidence: tag === 'und' ? 0 : guesses[0]!.probability,
        alternatives: alternatives.map((guess) => ({ tag: guess.tag, confidence: guess.probability })),
        blocks: blocks.map(({ start, end }, index) => ({
          start,
          end,
          tag: blockTag(found[index]!, tag, script),
        })),
      },
    };
  },
});

function tagged(found: Identified): Identified {
  const guesses = found.guesses.map((guess) => ({ ...guess, tag: withScript(guess.tag, found.script) }));
  return { ...found, guesses };
}

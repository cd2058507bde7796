import { blockTag, decided, documentGuesses } from '../rules/language/document.js';
import { languageHints } from '../rules/language/hints.js';
import { type Identified, identify } from '../rules/language/identify.js';
import { languageName } from '../rules/language/name.js';
import { scriptCode, withScript } from '../rules/language/tag.js';
import { stage } from '../stage.js';

const ALTERNATIVES = 4;
/** Languages less probable than this are noise of the models. */
const LEAST_PROBABLE = 0.01;
const rounded = (probability: number): number => Math.round(probability * 1000) / 1000;
/** Characters looked at in a document, shared among its blocks, and at least in each block: enough to be sure. */
const SAMPLE = 1_000;
const LEAST_SAMPLE = 200;

/** The document's language and that of each block; the rest of the stages follow the blocks. */
export const language = stage({
  name: 'language',
  version: '2',
  needs: ['text', 'blocks', 'metadata', 'url'],
  adds: ['language'],
  run({ text, blocks, metadata, url }, { identifier, languageFor }) {
    const hints = languageHints(metadata.declaredLanguage, url);
    const context = { identifier, variantsOf: (tag: string) => languageFor(tag)?.variants };
    const length = Math.max(LEAST_SAMPLE, Math.ceil(SAMPLE / blocks.length));
    const found = blocks.map(({ start, end }) => {
      const sample = text.slice(start, Math.min(end, start + length));
      return tagged(identify(sample, context, hints), (end - start) / Math.max(1, sample.length));
    });
    const guesses = documentGuesses(found);
    const tag = decided(guesses);
    const script = found.find((block) => block.guesses[0]?.tag === tag)?.script ?? null;
    const alternatives = guesses
      .slice(tag === 'und' ? 0 : 1)
      .filter(({ probability }) => probability >= LEAST_PROBABLE)
      .slice(0, ALTERNATIVES);
    return {
      language: {
        tag,
        name: languageName(tag),
        script: scriptCode(tag, script),
        confidence: tag === 'und' ? 0 : rounded(guesses[0]!.probability),
        alternatives: alternatives.map((guess) => ({
          tag: guess.tag,
          confidence: rounded(guess.probability),
        })),
        blocks: blocks.map(({ start, end }, index) => ({
          start,
          end,
          tag: blockTag(found[index]!, tag, script),
        })),
      },
    };
  },
});

/** Tags with their script; the weight is that of the whole block, `times` as long as the sample. */
function tagged(found: Identified, times: number): Identified {
  const guesses = found.guesses.map((guess) => ({ ...guess, tag: withScript(guess.tag, found.script) }));
  return { ...found, weight: found.weight * times, guesses };
}

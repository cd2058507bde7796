import { loadModule } from 'cld3-asm';
import { tagOf, type Vote } from './vote.js';

/** More bytes than this cost time and change no answer: see the sweep in bench/quality/language.ts. */
const MAX_BYTES = 1_000;

/** Google's Compact Language Detector 3 (Apache 2.0) compiled to WebAssembly: 107 languages, one guess a text. */
export async function loadCld3(): Promise<Vote> {
  const factory = await loadModule();
  const detector = factory.create(0, MAX_BYTES);
  return (text) => {
    const { language, probability } = detector.findLanguage(text);
    const tag = tagOf(language);
    return tag === undefined ? [] : [{ tag, probability }];
  };
}

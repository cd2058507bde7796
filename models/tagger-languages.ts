/** Languages that the multilingual tagger learned from examples. */
const LEARNED = ['pt', 'sv', 'da', 'hr', 'sr', 'sk', 'de', 'ru'];
/** Languages that it serves by what it learned of their neighbours: same scripts, capitals for names, shared names. */
const NEIGHBOURS = [
  ...['fr', 'es', 'it', 'ca', 'gl', 'ro', 'nl', 'no', 'nb', 'nn'],
  ...['pl', 'cs', 'sl', 'bs', 'mk', 'bg', 'uk', 'be'],
];
const MULTILINGUAL: ReadonlySet<string> = new Set([...LEARNED, ...NEIGHBOURS]);

/** The name of the tagger that serves a primary tag where no model of its own does. */
export function sharedTagger(tag: string): string | undefined {
  return MULTILINGUAL.has(tag) ? 'multi' : undefined;
}

import { francAll } from 'franc';
import { languages } from '../lang/registry.js';
import { loadCld3 } from '../models/language-id/cld3.js';
import { loadFastText } from '../models/language-id/fasttext.js';
import { loadLanguageIdentifier } from '../models/language-id.js';
import { identify } from '../nlp/rules/language/identify.js';

/** A way to name the language of a text: BCP 47 tag and, where it has one, its confidence. */
export interface Identifier {
  readonly name: string;
  readonly identify: (text: string) => readonly [tag: string, confidence: number | null];
}

/** ISO 639-3 codes of franc that are no plain BCP 47 tag of the labels. */
const FRANC: Readonly<Record<string, string>> = {
  cmn: 'zh',
  zlm: 'ms',
  arb: 'ar',
  pes: 'fa',
  prs: 'fa',
  nob: 'no',
  nno: 'no',
  ekk: 'et',
  lvs: 'lv',
  als: 'sq',
  uzn: 'uz',
  khk: 'mn',
  npi: 'ne',
  azj: 'az',
  swh: 'sw',
};

/** Glosswire first, then its two models alone, then every peer that is installed in bench/peers. */
export async function identifiers(): Promise<Identifier[]> {
  const [identifier, fastText, cld3] = await Promise.all([
    loadLanguageIdentifier(),
    loadFastText(),
    loadCld3(),
  ]);
  const context = { identifier, variantsOf: (tag: string) => languages.get(tag)?.variants };
  const first = (guesses: readonly { tag: string; probability: number }[]) =>
    [guesses[0]?.tag ?? 'und', guesses[0]?.probability ?? 0] as const;
  const iso = (code: string) => FRANC[code] ?? Intl.getCanonicalLocales(code)[0] ?? code;
  return [
    { name: 'glosswire', identify: (text) => first(identify(text, context).guesses) },
    { name: 'fastText lid.176', identify: (text) => first(fastText(text.replaceAll('\n', ' '))) },
    { name: 'cld3-asm', identify: (text) => first(cld3(text)) },
    { name: 'franc', identify: (text) => [iso(francAll(text, { minLength: 1 })[0]?.[0] ?? 'und'), null] },
    ...(await peers()),
  ];
}

interface Peers {
  eld: { eld: { detect(text: string): { language: string } } };
  tinyld: { detect(text: string): string };
}

async function peers(): Promise<Identifier[]> {
  const load = async <Name extends keyof Peers>(path: string): Promise<Peers[Name] | undefined> => {
    try {
      return await import(new URL(`bench/peers/node_modules/${path}`, `file://${process.cwd()}/`).href);
    } catch {
      return undefined;
    }
  };
  const found: Identifier[] = [];
  const eld = (await load<'eld'>('eld/src/entries/static.large.js'))?.eld;
  if (eld !== undefined)
    found.push({ name: 'eld (large)', identify: (text) => [eld.detect(text).language || 'und', null] });
  const tinyld = await load<'tinyld'>('tinyld/dist/tinyld.normal.node.mjs');
  if (tinyld !== undefined)
    found.push({ name: 'tinyld', identify: (text) => [tinyld.detect(text) || 'und', null] });
  return found;
}

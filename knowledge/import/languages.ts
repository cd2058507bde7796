/** Our tag of a dump's language code, for the languages whose names are kept; undefined for others. */
export function keptLanguage(code: string): string | undefined {
  return KEPT[code.toLowerCase()];
}

const KEPT: Readonly<Record<string, string>> = {
  ...Object.fromEntries('en fr es de pt it ru uk ar fa tr ja ko'.split(' ').map((code) => [code, code])),
  zh: 'zh-Hans',
  'zh-cn': 'zh-Hans',
  'zh-hans': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-hant': 'zh-Hant',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'pt-br': 'pt',
  'en-gb': 'en',
};

/** Names a language of an entity may have: the tail of long lists is misspellings. */
const MAX_NAMES = 20;
const MAX_LENGTH = 120;

/** Collects names by language, each once, first come first. */
export class NameList {
  readonly names: Record<string, string[]> = {};

  add(language: string, name: string): void {
    const trimmed = name.trim();
    if (trimmed === '' || trimmed.length > MAX_LENGTH || /\p{Cc}/u.test(trimmed)) return;
    const known = this.names[language];
    if (known === undefined) this.names[language] = [trimmed];
    else if (known.length < MAX_NAMES && !known.includes(trimmed)) known.push(trimmed);
  }

  get isEmpty(): boolean {
    return Object.keys(this.names).length === 0;
  }
}

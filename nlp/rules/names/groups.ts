import type { NameData } from '../../../lang/contract/names.js';
import { compiledOnce } from '../compiled.js';
import type { CountryDraft } from './bodies.js';
import type { Draft } from './draft.js';

/** Peoples by rule in languages that suffix the country's name: 阿塞拜疆人, 亚美尼亚裔, アルメニア人. */
export function groupDrafts(text: string, countries: readonly CountryDraft[], data: NameData): Draft[] {
  const suffixes = [...(data.peopleSuffixes ?? [])].sort((a, b) => b.length - a.length);
  return countries.flatMap(({ draft, country }) => {
    const suffix = suffixes.find((each) => text.startsWith(each, draft.end));
    if (suffix === undefined || draft.type === 'group') return [];
    return [people(draft.start, draft.end + suffix.length, country)];
  });
}

/** A mention of a country's people. */
export function people(start: number, end: number, country: string): Draft {
  return {
    start,
    end,
    type: 'group',
    form: 'name',
    by: 'rule',
    confidence: 0.9,
    candidates: [{ id: `gw:${country}.people`, score: 0.9 }],
  };
}

/** One-letter country names in compounds: 中美关系, 俄方, 访华. Ambiguous ones keep all their countries as candidates. */
export function shortCountryDrafts(text: string, data: NameData): Draft[] {
  const { shortCountries } = data;
  const pattern = shortPattern(data);
  if (shortCountries === undefined || pattern === undefined) return [];
  const drafts: Draft[] = [];
  for (const match of text.matchAll(pattern)) {
    const { pair: run = '', after = '', side: one = '' } = match.groups ?? {};
    for (const [index, letter] of [...(run || after || one)].entries()) {
      const countries = shortCountries[letter] ?? [];
      const start = match.index + index;
      drafts.push({
        start,
        end: one === '' ? start + 1 : match.index + match[0].length,
        type: one === '' ? 'place' : 'group',
        form: 'short',
        by: 'rule',
        confidence: countries.length === 1 ? 0.8 : 0.5,
        candidates: countries.map((code) => ({
          id: one === '' ? `iso:${code}` : `gw:${code}.people`,
          score: countries.length === 1 ? 0.8 : 0.2,
        })),
      });
    }
  }
  return drafts;
}

/** Finds one-letter names where they count, in the groups `pair`, `after` and `side`. */
const shortPattern = compiledOnce(({ shortCountries, shortCues }: NameData) => {
  if (shortCountries === undefined || shortCues === undefined) return undefined;
  const letters = Object.keys(shortCountries).join('');
  const pair = `(?<pair>[${letters}]{2,3})(?=${shortCues.afterPair.join('|')})`;
  const before = `(?<=${shortCues.before.join('|')})(?<after>[${letters}])(?=${shortCues.boundary})`;
  const side = `(?<side>[${letters}])(?:${shortCues.side.join('|')})`;
  return new RegExp(`${pair}|${before}|${side}`, 'gu');
});

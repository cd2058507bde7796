import type { LanguageGuess } from '../../../models/contract.js';

/** Languages of the news under a country's domain, where that is no question. */
const DOMAINS: Readonly<Record<string, string>> = {
  ba: 'bs',
  cat: 'ca',
  cn: 'zh-Hans',
  cz: 'cs',
  dk: 'da',
  gal: 'gl',
  hk: 'zh-Hant',
  hr: 'hr',
  id: 'id',
  me: 'sr',
  mk: 'mk',
  mo: 'zh-Hant',
  my: 'ms',
  no: 'no',
  pt: 'pt',
  rs: 'sr',
  se: 'sv',
  sk: 'sk',
  tw: 'zh-Hant',
};

/** How close to the first guess a hinted one must come: within this the text itself does not decide. */
const TIE = 0.5;

/**
 * Language tags that the source itself names: what it declares, a language in the first steps of the URL's path or its
 * subdomain, the country of its domain. The first is the most specific; none is believed against the text.
 */
export function languageHints(declared: string | null, url: string | null): string[] {
  const hints = declared === null ? [] : [declared.replaceAll('_', '-')];
  if (url !== null && URL.canParse(url)) {
    const { hostname, pathname } = new URL(url);
    const steps = pathname.split('/').slice(1, 3);
    hints.push(
      ...[...steps, hostname.split('.')[0]!].filter((step) => /^[a-z]{2}(-[a-z]{2,4})?$/i.test(step)),
    );
    const domain = DOMAINS[hostname.split('.').at(-1)!];
    if (domain !== undefined) hints.push(domain);
  }
  return hints.flatMap((hint) => canonical(hint) ?? []);
}

function canonical(tag: string): string | undefined {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    if (language === 'zh') return region === 'HK' || script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
    return language === 'nb' || language === 'nn' ? 'no' : language;
  } catch {
    return undefined;
  }
}

/** `guesses` with the hinted one first where the text leaves it nearly as probable as the first. */
export function breakTie(
  guesses: readonly LanguageGuess[],
  hints: readonly string[],
): readonly LanguageGuess[] {
  const [best] = guesses;
  if (best === undefined) return guesses;
  for (const hint of hints) {
    const hinted = guesses.find(({ tag }) => tag === hint.split('-', 1)[0]);
    if (hinted === undefined || hinted.probability < TIE * best.probability) continue;
    const others = guesses.filter((guess) => guess !== hinted);
    return [
      { ...hinted, probability: best.probability },
      ...others.map((guess) => swapped(guess, best, hinted)),
    ];
  }
  return guesses;
}

function swapped(guess: LanguageGuess, best: LanguageGuess, hinted: LanguageGuess): LanguageGuess {
  return guess === best ? { ...guess, probability: hinted.probability } : guess;
}

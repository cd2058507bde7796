const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** The English name of a BCP 47 tag as CLDR gives it, such as “Simplified Chinese”. */
export function languageName(tag: string): string {
  return tag === 'und' ? 'Unknown' : (names.of(tag) ?? tag);
}

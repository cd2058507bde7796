/** Cyrillic letters as Slavic languages write them in Latin ones (Serbian and scientific): names then look alike in both. */
const SLAVIC =
  'а a б b в v г g ґ g д d ђ đ ѓ đ е e ё e є je ж ž з z ѕ z и i і i ї ji й j ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ ć ќ ć у u ў u ф f х h ц c ч č џ dž ш š щ šč ъ  ы y ь  э e ю ju я ja';
/** The same letters as English papers write them, where that differs. */
const ENGLISH = 'є ye ж zh й y х kh ц ts ч ch ћ c ђ dj џ dz ш sh щ shch ю yu я ya ї yi љ lj њ nj';

function table(list: string): ReadonlyMap<string, string> {
  const parts = list.split(' ');
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) pairs.push([parts[at]!, parts[at + 1]!]);
  return new Map(pairs);
}

const slavic = table(SLAVIC);
const english = new Map([...slavic, ...table(ENGLISH)]);
const CYRILLIC = /[\u0400-\u04ff]/;

function spell(word: string, letters: ReadonlyMap<string, string>): string {
  let spelt = '';
  for (const letter of word) spelt += letters.get(letter) ?? letter;
  return spelt;
}

/** A word in lower case with its Cyrillic letters in Latin ones: Москва → moskva; other words as they are. */
export function latinWord(word: string): string {
  const lower = word.toLowerCase();
  return CYRILLIC.test(lower) ? spell(lower, slavic) : lower;
}

/** A word as an English paper writes it, in lower case without accents: Жириновский → zhirinovskiy, Müller → muller. */
export function englishWord(word: string): string {
  const lower = word.toLowerCase();
  if (CYRILLIC.test(lower)) return spell(lower, english);
  return /[\u0080-\uffff]/.test(lower)
    ? lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/đ/g, 'd').replace(/ø/g, 'o')
    : lower;
}

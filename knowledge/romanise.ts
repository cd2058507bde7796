/** Cyrillic letters as English news writes them, Russian and Ukrainian alike. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=e ж=zh з=z и=i й=i і=i ї=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ' +
    'ц=ts ч=ch ш=sh щ=shch ъ= ы=i ь= э=e ю=yu я=ya'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
/** Katakana by row; the vowels of a row are a i u e o. */
const KANA: Readonly<Record<string, string>> = {
  ...rows(
    'アイウエオ:|カキクケコ:k|サシスセソ:s|タチツテト:t|ナニヌネノ:n|ハヒフヘホ:h|マミムメモ:m|ラリルレロ:r|ガギグゲゴ:g|ザジズゼゾ:z',
  ),
  ...rows('ダヂヅデド:d|バビブベボ:b|パピプペポ:p|ァィゥェォ:'),
  ヤ: 'ya',
  ユ: 'yu',
  ヨ: 'yo',
  ャ: 'a',
  ュ: 'u',
  ョ: 'o',
  ワ: 'wa',
  ヲ: 'o',
  ン: 'n',
  ヴ: 'v',
  ッ: '',
  ー: '',
  シ: 'shi',
  チ: 'chi',
  ツ: 'tsu',
  フ: 'f',
  ジ: 'ji',
};
/** Arabic and Persian, and Hebrew letters; short vowels are not written. */
const CONSONANTS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ب=b پ=p ت=t ث=th ج=j چ=ch ح=h خ=kh د=d ذ=d ر=r ز=z ژ=zh س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=g ف=f ق=k ک=k ك=k گ=g ل=l م=m ' +
    'ن=n ه=h ة= و=w ی=y ي=y ى=y ا=a آ=a أ=a إ=a ء= ئ= ؤ=w ' +
    'א=a ב=b ג=g ד=d ה=h ו=w ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע= פ=p ף=f צ=ts ץ=ts ק=k ר=r ש=sh ת=t'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

function rows(spec: string): Record<string, string> {
  const pairs = spec.split('|').flatMap((row) => {
    const [kana = '', consonant = ''] = row.split(':');
    return [...kana].map((letter, index) => [letter, `${consonant}${'aiueo'[index]}`] as const);
  });
  return Object.fromEntries(pairs);
}

/** A name in Latin letters, lower case: Cyrillic, katakana, Arabic and Hebrew by letter, Latin without its accents. */
export function romanise(name: string): string {
  let latin = '';
  // Cyrillic has no letter for the sound of J.
  for (const letter of name.normalize('NFKC').toLowerCase().replace(/дж/g, 'j'))
    latin += CYRILLIC[letter] ?? KANA[letter] ?? CONSONANTS[letter] ?? letter;
  return latin
    .normalize('NFKD')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/[^a-z]/g, '');
}

/** Spellings of one sound made one: Charkiw, Kharkov and Jarkov begin alike. */
export function soundOf(latin: string): string {
  return latin
    .replace(/([aeiou])h(?![aeiou])/g, '$1')
    .replace(/tsch|tch|cz|ch/g, 'c')
    .replace(/sch|sh|kh|x/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/ou/g, 'u')
    .replace(/[ckqg]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[jy]/g, 'i')
    .replace(/l/g, 'r')
    .replace(/(.)\1+/g, '$1');
}

/** The consonants of a name by their sound. */
export function skeletonOf(latin: string): string {
  return soundOf(latin)
    .replace(/[aeiouv]/g, '')
    .replace(/(.)\1+/g, '$1');
}

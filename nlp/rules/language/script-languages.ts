/**
 * The languages written in each script but Latin (Unicode CLDR, languages and scripts; those that broadcasters publish
 * in). The first is what a text of that script is in when no model says better.
 */
const NON_LATIN: Readonly<Record<string, readonly string[]>> = {
  Hani: ['zh'], // Japanese without kana is a headline at most, and lang/zh/variants.ts knows its characters

  Kana: ['ja'],
  Hang: ['ko'],
  Cyrl: [
    ...['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg', 'tt', 'ba', 'uz', 'az', 'os', 'ce', 'cv'],
    ...[
      'sah',
      'bua',
      'xal',
      'tyv',
      'udm',
      'mhr',
      'mrj',
      'myv',
      'mdf',
      'kv',
      'krc',
      'av',
      'lez',
      'ab',
      'rue',
      'crh',
    ],
  ],
  Arab: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd', 'pnb', 'azb', 'mzn', 'glk', 'lrc', 'ks', 'bal', 'ku'],
  Hebr: ['he', 'yi'],
  Grek: ['el'],
  Deva: ['hi', 'mr', 'ne', 'sa', 'mai', 'bho', 'new', 'gom', 'dty', 'doi'],
  Beng: ['bn', 'as', 'bpy'],
  Thai: ['th'],
  Khmr: ['km'],
  Laoo: ['lo'],
  Mymr: ['my', 'shn', 'mnw'],
  Geor: ['ka', 'xmf'],
  Armn: ['hy'],
  Ethi: ['am', 'ti'],
  Taml: ['ta'],
  Telu: ['te'],
  Knda: ['kn'],
  Mlym: ['ml'],
  Gujr: ['gu'],
  Guru: ['pa'],
  Orya: ['or'],
  Sinh: ['si'],
  Tibt: ['bo', 'dz'],
  Thaa: ['dv'],
  Cher: ['chr'],
  Olck: ['sat'],
  Nkoo: ['nqo'],
  Adlm: ['ff'],
  Tfng: ['zgh', 'ber'],
  Mong: ['mn'],
  Syrc: ['syr', 'arc'],
  Cans: ['iu', 'cr'],
};

/** Languages of the list above that are written in Latin letters too. */
const ALSO_LATIN = new Set(['sr', 'uz', 'az', 'kk', 'tt', 'crh', 'ku', 'ff', 'ber', 'iu']);

const notLatin = new Set(
  Object.values(NON_LATIN)
    .flat()
    .filter((tag) => !ALSO_LATIN.has(tag)),
);

/** Whether a language is written in a script; of a script this table does not know, every language may be. */
export function isWrittenIn(tag: string, script: string): boolean {
  if (script === 'Latn') return !notLatin.has(tag);
  return NON_LATIN[script]?.includes(tag) ?? true;
}

/** The languages of a script, most probable first; empty for Latin and unknown scripts, where there are too many. */
export function languagesOf(script: string): readonly string[] {
  return NON_LATIN[script] ?? [];
}

/** The script each of these languages is usually written in; a language not among them is written in Latin. */
const usual = new Map(
  Object.values(NON_LATIN)
    .flat()
    .map((tag) => [tag, new Intl.Locale(tag).maximize().script] as const),
);

/** ISO 15924 code of the script a language is usually written in. */
export function usualScript(tag: string): string {
  return usual.get(tag) ?? 'Latn';
}

import type { EntityType } from '../schemas/index.js';

/** An ending of the dictionary form and what stands in its place in the other forms. The first that fits is used. */
type Ending = readonly [ending: string, forms: string];

/** Genitive, dative, accusative, instrumental, prepositional of Russian names; slashes separate variants of a slot. */
const RU: readonly Ending[] = [
  ['ский', 'ского скому ского ским ском'],
  ['ской', 'ского скому ского ским ском'],
  ['ская', 'ской ской скую ской ской'],
  ['ый', 'ого ому ый ым ом'],
  ['ний', 'него/ния нему/нию ний/ния ним/нием нем/нии'],
  ['кий', 'кого кому кий/кого ким ком'],
  ['ые', 'ых ым ые ыми ых'],
  ['ие', 'их им ие ими их'],
  ['ая', 'ой ой ую ой ой'],
  ['ое', 'ого ому ое ым ом'],
  ['море', 'моря морю море морем море'],
  ['ье', 'ья ью ье ьем ье'],
  ['ство', 'ства ству ство ством стве'],
  ['ия', 'ии ии ию ией ии'],
  ['яне', 'ян янам ян янами янах'],
  ['иец', 'ийца ийцу ийца ийцем ийце'],
  ['ец', 'ца цу ца цем це'],
  ['цы', 'цев цам цев цами цах'],
  ['ты', 'тов там ты тами тах'],
  ['ы', ' ам ы ами ах'],
  ['ово', 'ова ову ово овом ове'],
  ['ка', 'ки ке ку кой ке'],
  ['га', 'ги ге гу гой ге'],
  // A woman's family name declines as an adjective (Захаровой), a place or a given name does not (Молдовы, Ирины).
  ['ова', 'овы/овой ове/овой ову овой ове/овой'],
  ['ева', 'евы/евой еве/евой еву евой еве/евой'],
  ['ина', 'ины/иной ине/иной ину иной ине/иной'],
  ['а', 'ы/и е у ой/ою е'],
  ['я', 'и е ю ей е'],
  ['ий', 'ия ию ия ием ии'],
  ['й', 'я ю я/й ем е'],
  ['ь', 'я/и ю/и я/ь ем/ью е/и'],
  ['ов', 'ова ову ова овым/овом ове'],
  ['ев', 'ева еву ева евым/евом еве'],
  ['ин', 'ина ину ина иным/ином ине'],
  ['*', 'а у а/ ом е'],
];
const UK: readonly Ending[] = [
  ['ський', 'ського ському ського ським ському'],
  ['цький', 'цького цькому цького цьким цькому'],
  ['ська', 'ської ській ську ською ській'],
  ['цька', 'цької цькій цьку цькою цькій'],
  ['ий', 'ого ому ий им ому'],
  ['їв', 'єва єву їв євом єві'],
  ['ів', 'ова/ева ову/еву ів овом/евом ові/еві'],
  ['піль', 'поля полю піль полем полі'],
  ['о', 'а у о ом і'],
  ['ія', 'ії ії ію ією ії'],
  ['їна', 'їни їні їну їною їні'],
  ['яни', 'ян янам ян янами янах'],
  ['ець', 'ця цю ця цем ці'],
  ['ці', 'ців цям ців цями цях'],
  ['и', ' ам и ами ах'],
  ['ова', 'ови/ової ові/овій ову овою ові/овій'],
  ['єва', 'єви/євої єві/євій єву євою єві/євій'],
  ['іна', 'іни/іної іні/іній іну іною іні/іній'],
  ['а', 'и і у ою і'],
  ['я', 'і ї ю ею і'],
  ['ій', 'ія ію ія ієм ії'],
  ['й', 'я ю я/й єм ї'],
  ['ь', 'я/і ю/і я/ь ем/ю і'],
  ['*', 'а/у у/ові а/ ом і'],
];
/** All genders, numbers and cases of an adjective of nationality, and of its nouns where they follow a rule. */
const GROUPS: Readonly<Record<string, readonly Ending[]>> = {
  ru: [['ский', 'ская ское ские ского ской скому ских ским скую скими ском']],
  uk: [
    ['ський', 'ська ське ські ського ської ському ській ських ським ську ськими ською'],
    ['цький', 'цька цьке цькі цького цької цькому цькій цьких цьким цьку цькими цькою'],
  ],
  fr: [
    ['ien', 'iens ienne iennes'],
    ['éen', 'éens éenne éennes'],
    ['ais', 'aise aises'],
    ['ois', 'oise oises'],
    ['e', 'es'],
    ['ol', 'ols ole oles'],
    ['*', 's e es'],
  ],
  es: [
    ['és', 'esa eses esas'],
    ['án', 'ana anes anas'],
    ['o', 'a os as'],
    ['í', 'íes ís'],
    ['e', 'es'],
    ['*', 'es a as'],
  ],
  pt: [
    ['ês', 'esa eses esas'],
    ['ão', 'ã ãos ães ãs'],
    ['o', 'a os as'],
    ['*', 's'],
  ],
  it: [
    ['o', 'a i e'],
    ['ese', 'esi'],
    ['e', 'i'],
    ['a', 'i e'],
  ],
  de: [
    ['isch', 'ische ischer ischen isches ischem'],
    ['sch', 'sche scher schen sches schem'],
    ['er', 'ern erin erinnen ers'],
    ['e', 'en in innen'],
  ],
  ar: [['ي', 'ية يون يين يات']],
  tr: [['*', 'lar ler']],
};

/** The other forms a name takes in running text, without the form given. Empty where no rule applies. */
export function inflect(name: string, language: string, type: EntityType): string[] {
  if (type === 'group') {
    const endings = GROUPS[language] ?? [];
    const forms = replaceEnding(name, endings).flat();
    return [...forms, ...(forms.length === 0 || language === 'uk' ? declined(name, language) : [])];
  }
  if (language === 'de') return /[^sxzß]$/i.test(name) && /\p{Ll}$/u.test(name) ? [`${name}s`] : [];
  return declined(name, language);
}

function declined(name: string, language: string): string[] {
  const endings = language === 'ru' ? RU : language === 'uk' ? UK : undefined;
  if (endings === undefined || !/\p{Ll}$/u.test(name)) return [];
  const words = name.split(/([ -])/);
  const slots = words.map((word) =>
    /^\p{Lu}\p{Ll}{2}|^\p{Ll}{4}/u.test(word) ? replaceEnding(word, endings) : [],
  );
  const forms: string[] = [];
  for (let slot = 0; slot < 5; slot++) {
    const inSlot = (index: number) => slots[index]?.[slot] ?? [words[index] ?? ''];
    // All words agree (Владимира Путина), or only the first declines (Организации Объединённых Наций).
    let all = [''];
    for (let index = 0; index < words.length; index++)
      all = inSlot(index)
        .flatMap((form) => all.map((start) => start + form))
        .slice(0, 16);
    forms.push(...all);
    if (words.length > 1) for (const form of inSlot(0)) forms.push(form + words.slice(1).join(''));
    // Or only the last of those a hyphen joins (Лос-Анджелеса).
    if (words.at(-2) === '-')
      for (const form of inSlot(words.length - 1)) forms.push(words.slice(0, -1).join('') + form);
  }
  return forms;
}

/** Forms by slot; the variants of a slot are a list. Indeclinable endings give none. */
function replaceEnding(word: string, endings: readonly Ending[]): string[][] {
  for (const [ending, forms] of endings) {
    const any = ending === '*';
    if (any ? !/[^aeiouyаеёиоуыэюяіїє]$/i.test(word) : !word.endsWith(ending)) continue;
    const stem = any ? word : word.slice(0, -ending.length);
    return forms.split(' ').map((slot) => slot.split('/').map((form) => stem + form));
  }
  return [];
}

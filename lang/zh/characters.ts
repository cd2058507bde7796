import shinjitai from 'opencc-js/dict/JPShinjitaiCharacters';
import simplifiedToTraditional from 'opencc-js/dict/STCharacters';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

type Pairs = ReadonlyMap<string, readonly string[]>;

const toTraditional = parse(simplifiedToTraditional);
const toSimplified = parse(traditionalToSimplified);
const japanese = parse(shinjitai);

function parse(dictionary: string): Pairs {
  return new Map(
    dictionary.split('|').map((entry) => {
      const [from = '', ...to] = entry.split(' ');
      return [from, to] as const;
    }),
  );
}

/** The keys of `pairs` that stand for something else and are themselves no word of the other side. */
function onlyIn(pairs: Pairs, other: Pairs): string {
  return [...pairs]
    .filter(([from, to]) => !to.includes(from) && !other.has(from))
    .map(([from]) => from)
    .join('');
}

/** Simplified forms that traditional Chinese writes as well, as words of their own (皇后, 公里, 天干, 台北). */
const BOTH = new Set(
  '丑丰了于云几划别制升卜占卷厂厘只台叶吁吊后向周咸回困夫奸姜家岩岳布帘干广庵征御志才托扣折挂据采斗曲朱杆板松核欲沈涂游漓熏症秋系累群胡致舍范葱蒙蔑虫表谷踪辟郁里雇面须克冬出刮吃合同唇尸局弦彩念愈戚扎拐挽旋昆昵暗札杯栗沾淀灶烟狸球皂盒秘秤稿腌腊苔蜡郊雕霉峰群恒床裡着著床污灾算托泄游洒粽',
);

/** Characters that only simplified Chinese writes (OpenCC, Apache 2.0). */
export const simplifiedOnly = [...onlyIn(toTraditional, toSimplified)]
  .filter((character) => !BOTH.has(character))
  .join('');

/** Characters that only traditional Chinese writes. */
export const traditionalOnly = onlyIn(toSimplified, toTraditional);

/** Japanese forms that OpenCC lists against older ones, and Chinese writes too. */
const CHINESE_TOO = new Set('予即研瓶晃郎弁欠慎芸萌缶翻斎効');

/** Characters that neither Chinese standard writes and Japanese does. */
export const japaneseOnly = [...japanese.keys()]
  .filter(
    (character) =>
      !toTraditional.has(character) && !toSimplified.has(character) && !CHINESE_TOO.has(character),
  )
  .join('');

/**
 * `text` with each traditional character as its simplified one: as many code points as `text`, in the same order, so
 * that a position counted in code points means the same in both.
 */
export function simplify(text: string): string {
  let simplified = '';
  for (const character of text) simplified += toSimplified.get(character)?.[0] ?? character;
  return simplified;
}

/** Traditional characters with the simplified one they are read as, in pairs; where there are several, the first. */
export const traditionalPairs: readonly string[] = [...toSimplified].flatMap(([from, [to]]) =>
  from.length === 1 && to?.length === 1 && from !== to ? [from + to] : [],
);

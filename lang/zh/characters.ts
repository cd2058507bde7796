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

/** Characters that only simplified Chinese writes (OpenCC, Apache 2.0). */
export const simplifiedOnly = onlyIn(toTraditional, toSimplified);

/** Characters that only traditional Chinese writes. */
export const traditionalOnly = onlyIn(toSimplified, toTraditional);

/** Characters that neither Chinese standard writes and Japanese does. */
export const japaneseOnly = [...japanese.keys()]
  .filter((character) => !toTraditional.has(character) && !toSimplified.has(character))
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

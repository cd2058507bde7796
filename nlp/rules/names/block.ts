import type { Knowledge } from '../../../knowledge/contract.js';
import type { NameData } from '../../../lang/contract/names.js';
import type { Token } from '../../../schemas/index.js';
import { bodyDrafts, countryDrafts } from './bodies.js';
import { type Draft, longest, overlap, SURE } from './draft.js';
import { glossDrafts } from './glosses.js';
import { groupDrafts, shortCountryDrafts } from './groups.js';
import { knownDrafts } from './known-names.js';
import { shapeDrafts } from './shapes.js';
import { findTitles } from './titles.js';
import { unspacedNameDrafts } from './unspaced-names.js';

/** One block of a document; every offset counts from the start of its text. */
export interface NameBlock {
  readonly text: string;
  /** BCP 47 tag. */
  readonly tag: string;
  readonly tokens: readonly Token[];
  readonly sentenceStarts: ReadonlySet<number>;
}

/** The names in a block, by knowledge, rules and glosses; the longest win, none overlap. */
export function blockDrafts(block: NameBlock, data: NameData | undefined, knowledge: Knowledge): Draft[] {
  const { text, tag, tokens, sentenceStarts } = block;
  const known = knownDrafts(text, tag, knowledge, data, tokens, sentenceStarts);
  if (data === undefined) return longest([...known, ...glossDrafts(text, data, known)]);
  const countries = countryDrafts(known, knowledge);
  const bodies = bodyDrafts(text, countries, data, knowledge);
  const groups = groupDrafts(text, countries, data);
  const sure = [...known, ...bodies, ...groups];
  const titles = findTitles(text, countries, data);
  const unknown =
    data.transliteration === undefined
      ? shapeDrafts({
          text,
          data,
          known: sure.filter(blocksShapes),
          titles,
          sentenceStarts,
          capitalNouns: data.capitalNouns === true,
        })
      : unspacedNameDrafts(text, data, tokens, titles).filter(
          (draft) => !sure.some((each) => each.confidence >= SURE && overlap(each, draft)),
        );
  const named = longest([...sure, ...shortCountryDrafts(text, data), ...unknown]);
  return longest([...named, ...glossDrafts(text, data, named)]);
}

/** A small town's name may be the first word of a longer name that nobody knows (Maria Velasquez). */
function blocksShapes({ type, confidence, candidates }: Draft): boolean {
  return type !== 'place' || confidence >= SURE || !candidates[0]!.id.startsWith('gn:');
}

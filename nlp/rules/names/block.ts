import type { Knowledge } from '../../../knowledge/contract.js';
import type { NameData } from '../../../lang/contract/names.js';
import type { Reading, TaggerModel, WordClusters } from '../../../models/contract.js';
import type { Token } from '../../../schemas/index.js';
import type { TaggerInput } from '../../tagger/evidence.js';
import { tagBlock, taggingOf } from '../../tagger/tag.js';
import { announcedNameDrafts } from './announced-names.js';
import { bodyDrafts, branchDrafts, countryDrafts } from './bodies.js';
import { type Draft, longest, overlap, SURE } from './draft.js';
import { glossDrafts } from './glosses.js';
import { groupDrafts, shortCountryDrafts } from './groups.js';
import { knownDrafts } from './known-names.js';
import { shapeDrafts } from './shapes.js';
import { findTitles, type TitleMatch } from './titles.js';
import { unspacedNameDrafts, withoutNameHeads } from './unspaced-names.js';
import { vote } from './vote.js';
import { withWordNames } from './word-names.js';

/** One block of a document; every offset counts from the start of its text. */
export interface NameBlock {
  readonly text: string;
  /** BCP 47 tag. */
  readonly tag: string;
  readonly tokens: readonly Token[];
  readonly sentenceStarts: ReadonlySet<number>;
}

/** What knowledge and rules say of a block, before anyone guesses at unknown names. */
interface Evidence {
  /** Names of the knowledge base, bodies of states, peoples. They may overlap. */
  readonly sure: readonly Draft[];
  /** One-letter names of countries. */
  readonly short: readonly Draft[];
  readonly titles: readonly TitleMatch[];
  /** Unknown names that rules see in a script without capitals. */
  readonly unspaced: readonly Draft[];
}

function evidenceOf(block: NameBlock, data: NameData | undefined, knowledge: Knowledge): Evidence {
  const { text, tag, tokens, sentenceStarts } = block;
  const found = knownDrafts(text, tag, knowledge, data, tokens, sentenceStarts);
  if (data === undefined) return { sure: found, short: [], titles: [], unspaced: [] };
  const known = withoutNameHeads(text, found, data);
  const countries = countryDrafts(known, knowledge);
  const sure = [
    ...known,
    ...bodyDrafts(text, countries, data, knowledge),
    ...branchDrafts(text, known, countries, data, knowledge),
    ...groupDrafts(text, countries, data),
  ];
  const titles = findTitles(text, countries, data);
  const unspaced = unspacedNameDrafts(text, data, tokens, titles).filter(
    (draft) => !sure.some((each) => each.confidence >= SURE && overlap(each, draft)),
  );
  const announced = agreeing(announcedNameDrafts(text, data, sure, titles), sure);
  return { sure, short: shortCountryDrafts(text, data), titles, unspaced: [...unspaced, ...announced] };
}

/** What the tagger is given for a block, in training as in use. */
export function taggerInput(
  block: NameBlock,
  data: NameData | undefined,
  knowledge: Knowledge,
  clusters: WordClusters | undefined,
): TaggerInput {
  return inputOf(block, data, evidenceOf(block, data, knowledge), clusters);
}

function inputOf(
  { text, tag, tokens }: NameBlock,
  data: NameData | undefined,
  { sure, unspaced, titles }: Evidence,
  clusters: WordClusters | undefined,
): TaggerInput {
  const language = tag.split('-', 1)[0]!;
  return { text, language, tokens, data, titles, known: longest([...sure, ...unspaced]), clusters };
}

/**
 * The names in a block, by knowledge, rules, glosses and a reader: the trained tagger of the language, or what a name
 * model has read; without one, by the shape of words. None overlap.
 */
export function blockDrafts(
  block: NameBlock,
  data: NameData | undefined,
  knowledge: Knowledge,
  reader: TaggerModel | Reading | undefined,
): Draft[] {
  const { text, sentenceStarts } = block;
  const evidence = evidenceOf(block, data, knowledge);
  const { sure, short, titles, unspaced } = evidence;
  const shaped =
    data === undefined || data.transliteration !== undefined
      ? []
      : agreeing(
          shapeDrafts({
            text,
            data,
            known: sure.filter(blocksShapes),
            titles,
            sentenceStarts,
            capitalNouns: data.capitalNouns === true,
          }),
          sure,
        );
  const named =
    reader === undefined
      ? longest([...sure, ...short, ...unspaced, ...shaped])
      : taggedNames(block, data, knowledge, reader, evidence, [
          ...unspaced.filter(({ confidence }) => confidence >= GUESSED),
          ...shaped.filter((draft) => draft.confidence >= SHAPED || isExpanded(text, draft)),
        ]);
  return longest([...named, ...glossDrafts(text, data, named)]);
}

/** A known name below this is a common word, whatever its shape: Essen. */
const AGREED_FROM = 0.35;
/** One below this is so even if nobody can say what else a capitalised word of that shape is. */
const UNTYPED_FROM = 0.12;

/**
 * Shapes that are also known names: the known entity, surer by a shape of the same type, and not given up for one of
 * unknown type.
 */
function agreeing(shaped: readonly Draft[], known: readonly Draft[]): Draft[] {
  const byRange = new Map(known.map((draft) => [`${draft.start} ${draft.end}`, draft]));
  return shaped.map((draft) => {
    const same = byRange.get(`${draft.start} ${draft.end}`);
    if (same === undefined) return draft;
    if (draft.type === same.type && same.confidence >= AGREED_FROM)
      return { ...same, confidence: 1 - (1 - same.confidence) * (1 - draft.confidence) };
    return draft.type === 'other' && same.confidence >= UNTYPED_FROM
      ? { ...same, confidence: Math.max(same.confidence, AGREED_FROM) }
      : draft;
  });
}

/** A rule has to be this sure of an unknown name in a script without capitals where a tagger has read it too. */
const GUESSED = 0.7;

function taggedNames(
  block: NameBlock,
  data: NameData | undefined,
  knowledge: Knowledge,
  reader: TaggerModel | Reading,
  evidence: Evidence,
  guessed: readonly Draft[],
): readonly Draft[] {
  const { text, sentenceStarts } = block;
  const { sure, short, titles } = evidence;
  const { drafts, outside } =
    'names' in reader
      ? taggingOf(reader)
      : tagBlock(inputOf(block, data, evidence, reader.clusters), sentenceStarts, reader);
  // An office is no organisation: 美国国务卿. Where letters tell nothing, the tagger may know better: 日本代表 is a team.
  const noOffice = data?.transliteration === undefined ? Infinity : NO_OFFICE;
  const capitals = data?.capitalEnds === true;
  const noName = new Set(capitals ? data.notNames : []);
  const tagged = drafts
    .map((draft) => (capitals ? withoutTail(draft, text) : draft))
    .filter(
      ({ type, start, end, confidence }) =>
        !noName.has(text.slice(start, end)) &&
        (type === 'person' || confidence >= noOffice || !titles.some((title) => title.end === end)),
    );
  const named = vote({ tagged, outside, sure: [...sure, ...short], guessed, text, data, knowledge });
  return withWordNames(text, named, data);
}

/** A name less the words in lower case that the tagger read on into: El Fasher fell. */
function withoutTail(draft: Draft, text: string): Draft {
  const words = text.slice(draft.start, draft.end).split(' ');
  let kept = words.length;
  while (kept > 1 && /^\p{Ll}+$/u.test(words[kept - 1]!)) kept--;
  return { ...draft, end: draft.start + words.slice(0, kept).join(' ').length };
}

/** From here on a tagger is believed of an organisation that ends as an office does. */
const NO_OFFICE = 0.9;
/** From here on the shape of an unknown name counts beside a tagger: it stands by a title, or ends like an organisation. */
const SHAPED = 0.75;

/** A small town's name may be the first word of a longer name that nobody knows (Maria Velasquez). */
function blocksShapes({ type, confidence, candidates }: Draft): boolean {
  return type !== 'place' || confidence >= SURE || !candidates[0]!.id.startsWith('gn:');
}

/** True for an acronym in brackets: what stands before it is its long form (Horizon Relief Fund (HRF)). */
function isExpanded(text: string, { start, end, type }: Draft): boolean {
  return type === 'organization' && text[start - 1] === '(' && text[end] === ')';
}

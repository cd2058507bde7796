import type { Knowledge, KnowledgeMatch } from '../../../knowledge/contract.js';
import type { NameData } from '../../../lang/contract/names.js';
import type { KnowledgeEntity, Token } from '../../../schemas/index.js';
import { compiledOnce } from '../compiled.js';
import { cutsWord, firstEndingAfter } from '../words/names.js';
import type { Draft } from './draft.js';
import { literal } from './phrases.js';

/** Below this prior a name is not believed without evidence; set on bench/quality/links and names. */
const DOUBT = 0.5;

/** A word with a capital and a space, before a name. */
const AFTER_CAPITAL = /\p{Lu}[\p{L}\p{M}.'’-]{0,60}\s$/u;

const HAN = /^\p{Script=Han}+$/u;

function isHan(text: string, { start, end }: KnowledgeMatch): boolean {
  return HAN.test(text.slice(start, end));
}

/** Names of the knowledge base in a block, with how far each is believed where it stands. */
export function knownDrafts(
  text: string,
  tag: string,
  knowledge: Knowledge,
  data: NameData | undefined,
  tokens: readonly Token[],
  sentenceStarts: ReadonlySet<number>,
): Draft[] {
  const { common, never, cues, addressed, plainWord } = doubtsOf(data ?? NO_DATA);
  return knowledge.match(text, tag).flatMap((match) => {
    const top = match.candidates[0];
    const entity = top === undefined ? undefined : knowledge.get(top.id);
    if (
      top === undefined ||
      entity === undefined ||
      never.has(text.slice(match.start, match.end)) ||
      (isHan(text, match) && cutsWord(match, tokens))
    )
      return [];
    const surface = text.slice(match.start, match.end);
    const cued = entity.type === 'place' && cues(text, match);
    if (!cued && isTown(entity) && (addressed(text, match) || isOrdinaryWord(match, entity, surface, tokens)))
      return [];
    if (!cued && top.weak && isTown(entity) && besideName(text, match)) return [];
    if (!cued && isTown(entity) && isSurname(text, match, entity, data)) return [];
    if (
      entity.type === 'group' &&
      /\b(?:pan|trans|inter)-$/i.test(text.slice(Math.max(0, match.start - 6), match.start))
    )
      return [];
    const word = common.has(surface.toLowerCase()) && !isCountryName(text, match, entity, surface);
    const doubted = top.weak || top.prior < DOUBT || word;
    const opening = sentenceStarts.has(match.start) && !cued && !surface.includes(' ');
    const factor = !doubted ? 1 : cued ? 0.8 : word && (opening || plainWord(surface)) ? 0.1 : 0.35;
    return [
      {
        start: match.start,
        end: match.end,
        type: entity.type,
        // “in Lincoln” is the town, whatever else is called so.
        form:
          top.weak && !(cued && isTown(entity))
            ? ('short' as const)
            : top.primary
              ? ('name' as const)
              : ('alias' as const),
        by: 'knowledge' as const,
        confidence: doubted ? Math.min(0.9, Math.max(top.prior, 0.5) * factor) : top.prior,
        candidates: match.candidates.map(({ id, prior }) => ({ id, score: Number(prior.toFixed(3)) })),
      },
    ];
  });
}

/**
 * True for a two-character name of a town that the tokenizer takes for another word (启动 is also a spelling of Huilong).
 * Countries and what is known by hand are believed against it.
 */
function isOrdinaryWord(
  match: KnowledgeMatch,
  entity: KnowledgeEntity,
  surface: string,
  tokens: readonly Token[],
) {
  if (surface.length > 2 || !HAN.test(surface) || (entity.population ?? 0) >= 5_000_000) return false;
  const token = tokens[firstEndingAfter(tokens, match.start)];
  return token !== undefined && token.pos !== 'PROPN';
}

/** A country that is also a person's name or a word (Chad, Turkey) is meant where it stands alone with its capital. */
function isCountryName(text: string, match: KnowledgeMatch, { kind }: KnowledgeEntity, surface: string) {
  return kind === 'country' && /^\p{Lu}/u.test(surface) && !besideName(text, match);
}

/** A place that may be no more than a word or a person of that name: any city but a capital. */
function isTown({ kind, role }: KnowledgeEntity): boolean {
  return kind === 'city' && role !== 'capital';
}

/**
 * True for a city's name that is spelt unlike it behind another capitalised word, in a language where nouns have none: the
 * Munster of Gene Munster, while the city is Münster.
 */
function isSurname(
  text: string,
  { start, end }: KnowledgeMatch,
  { names }: KnowledgeEntity,
  data?: NameData,
) {
  if (data?.capitalNouns === true || !AFTER_CAPITAL.test(text.slice(Math.max(0, start - 24), start)))
    return false;
  const surface = text.slice(start, end);
  const spelt = Object.entries(names).flatMap(([language, list]) => (language === 'mul' ? [] : list));
  const plain = spelt.map((name) => name.normalize('NFD').replace(/\p{M}/gu, ''));
  return plain.includes(surface) && !spelt.includes(surface);
}

/** True beside another capitalised word: Santos in “Virgínia Santos”. Between “Santos and Rio” stands more than a space. */
function besideName(text: string, { start, end }: KnowledgeMatch): boolean {
  return (
    AFTER_CAPITAL.test(text.slice(Math.max(0, start - 24), start)) ||
    /^\s\p{Lu}[\p{L}\p{M}]/u.test(text.slice(end, end + 4))
  );
}

type Doubts = Pick<
  NameData,
  'commonWords' | 'notNames' | 'placeCues' | 'placeNouns' | 'honorifics' | 'capitalNouns'
>;
const NO_DATA: Doubts = { commonWords: [], notNames: [], placeCues: [], placeNouns: [], honorifics: [] };

/** What a language says of known names: the common words, the words that name no one, and whether a place word stands beside one (“in X”, X市). */
const doubtsOf = compiledOnce(
  ({ commonWords, notNames, placeCues, placeNouns, honorifics, capitalNouns }: Doubts) => {
    const before =
      placeCues.length === 0
        ? undefined
        : new RegExp(`(?:^|[^\\p{L}])(?:${placeCues.map(literal).join('|')})\\s$`, 'iu');
    const after =
      placeNouns.length === 0
        ? undefined
        : new RegExp(`^[\\s-]?(?:${placeNouns.map(literal).join('|')})`, 'iu');
    // A form of address makes a person of a town's name: Mr Lincoln, 町田さん.
    const forms = honorifics.map(literal).join('|');
    const addressBefore = forms === '' ? undefined : new RegExp(`(?:^|[^\\p{L}])(?:${forms})\\s$`, 'u');
    const addressAfter = forms === '' ? undefined : new RegExp(`^(?:${forms})`, 'u');
    return {
      common: new Set(commonWords.map((word) => word.toLowerCase())),
      never: new Set(notNames),
      /** True where nothing in the spelling of a common word says that it is a name. */
      plainWord: (surface: string): boolean => capitalNouns === true || !/^\p{Lu}/u.test(surface),
      cues: (text: string, { start, end }: KnowledgeMatch): boolean =>
        (before?.test(text.slice(Math.max(0, start - 16), start)) ?? false) ||
        (after?.test(text.slice(end, end + 16)) ?? false),
      addressed: (text: string, { start, end }: KnowledgeMatch): boolean =>
        (addressBefore?.test(text.slice(Math.max(0, start - 16), start)) ?? false) ||
        (addressAfter?.test(text.slice(end, end + 8)) ?? false),
    };
  },
);

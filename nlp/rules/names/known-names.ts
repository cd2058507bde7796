import type { Knowledge, KnowledgeMatch } from '../../../knowledge/contract.js';
import type { NameData } from '../../../lang/contract/names.js';
import type { KnowledgeEntity, Token } from '../../../schemas/index.js';
import { compiledOnce } from '../compiled.js';
import { cutsWord, firstEndingAfter } from '../words/names.js';
import type { Draft } from './draft.js';
import { literal } from './phrases.js';

/** Below this prior a name is not believed without evidence; set on bench/quality/links and names. */
const DOUBT = 0.5;

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
  const { common, never, cues } = doubtsOf(data ?? NO_DATA);
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
    const word = common.has(surface.toLowerCase()) || isOrdinaryWord(match, entity, surface, tokens);
    const doubted = top.weak || top.prior < DOUBT || word;
    const cued = entity.type === 'place' && cues(text, match);
    const opening = sentenceStarts.has(match.start) && !cued && !surface.includes(' ');
    const factor = !doubted ? 1 : cued ? 0.8 : word && (opening || !/^\p{Lu}/u.test(surface)) ? 0.1 : 0.35;
    return [
      {
        start: match.start,
        end: match.end,
        type: entity.type,
        form: top.weak ? ('short' as const) : top.primary ? ('name' as const) : ('alias' as const),
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
  if (entity.kind !== 'city' || surface.length > 2 || !HAN.test(surface)) return false;
  if (entity.role === 'capital' || (entity.population ?? 0) >= 5_000_000) return false;
  const token = tokens[firstEndingAfter(tokens, match.start)];
  return token !== undefined && token.pos !== 'PROPN';
}

type Doubts = Pick<NameData, 'commonWords' | 'notNames' | 'placeCues' | 'placeNouns'>;
const NO_DATA: Doubts = { commonWords: [], notNames: [], placeCues: [], placeNouns: [] };

/** What a language says of known names: the common words, the words that name no one, and whether a place word stands beside one (“in X”, X市). */
const doubtsOf = compiledOnce(({ commonWords, notNames, placeCues, placeNouns }: Doubts) => {
  const before =
    placeCues.length === 0
      ? undefined
      : new RegExp(`(?:^|[^\\p{L}])(?:${placeCues.map(literal).join('|')})\\s$`, 'iu');
  const after =
    placeNouns.length === 0
      ? undefined
      : new RegExp(`^[\\s-]?(?:${placeNouns.map(literal).join('|')})`, 'iu');
  return {
    common: new Set(commonWords.map((word) => word.toLowerCase())),
    never: new Set(notNames),
    cues: (text: string, { start, end }: KnowledgeMatch): boolean =>
      (before?.test(text.slice(Math.max(0, start - 16), start)) ?? false) ||
      (after?.test(text.slice(end, end + 16)) ?? false),
  };
});

import type { NameData } from '../../../lang/contract/names.js';
import type { Token } from '../../../schemas/index.js';
import { compiledOnce } from '../compiled.js';
import type { Draft } from './draft.js';
import { literal } from './phrases.js';
import { adjoins, type TitleMatch } from './titles.js';

const DOTS = '·・‧•．';
const DOT = new RegExp(`[${DOTS}]`);

/**
 * Unknown names in scripts without capitals: foreign names written by sound with a middle dot (尼科尔·帕希尼安), such
 * names beside a title (总统马克龙), family name + given name tagged as a proper noun. A tagger's proper noun alone is
 * not believed: jieba takes 严词 and 公正 for people. Offsets are relative to `text`; tokens are those of the block.
 */
export function unspacedNameDrafts(
  text: string,
  data: NameData,
  tokens: readonly Token[],
  titles: readonly TitleMatch[],
): Draft[] {
  const patterns = patternsOf(data);
  if (patterns === undefined) return [];
  const drafts: Draft[] = [];
  for (const match of dottedRuns(text, data))
    drafts.push(...trimmed(match.index, match.index + match[0].length, tokens, titles));
  for (const title of titles) {
    if (data.titleFollows === true) {
      const [name] = patterns.before.exec(text.slice(Math.max(0, title.start - 12), title.start)) ?? [];
      if (name !== undefined) drafts.push(person(title.start - name.length, title.start, 0.8));
      continue;
    }
    const [name] = patterns.after.exec(text.slice(title.end, title.end + 8)) ?? [];
    if (name !== undefined) drafts.push(...fitted(title.end, name, tokens, 0.8));
  }
  for (const token of tokens) {
    const size = token.end - token.start;
    if (token.pos !== 'PROPN' || size < 2 || size > 3 || !patterns.surnames.has(text[token.start]!)) continue;
    const titled = titles.some((title) => adjoins(text, title, token));
    if (titled || size === 3) drafts.push(person(token.start, token.end, titled ? 0.85 : 0.55));
  }
  return [...drafts, ...longSurnameDrafts(text, patterns.longSurname, tokens)];
}

/** Parts of speech that a given name is not cut from: 佐藤表示 holds no name of four letters. */
const NO_NAME: ReadonlySet<Token['pos']> = new Set(['VERB', 'ADP', 'PRON', 'PART', 'ADV', 'PUNCT']);

/** Names with a family name of two letters or more and a given name of two: 佐藤健一, 欧阳修文. */
function longSurnameDrafts(text: string, pattern: RegExp | undefined, tokens: readonly Token[]): Draft[] {
  if (pattern === undefined) return [];
  return [...text.matchAll(pattern)].flatMap(({ index, 0: surname }) => {
    const given = index + surname.length;
    const inside = tokens.filter(({ start, end }) => start < given + 2 && end > given);
    const cut = inside.some(
      ({ start, end, pos }) =>
        end > given + 2 || (start >= given && NO_NAME.has(pos)) || (start === given && pos === 'NUM'),
    );
    return cut ? [] : [person(index, given + 2, 0.8)];
  });
}

/**
 * A run of sound letters less what belongs to the words around it: 总|理尼科尔·帕希尼安通|话 loses 理, the end of a title,
 * and 通, the beginning of a word.
 */
function trimmed(
  start: number,
  end: number,
  tokens: readonly Token[],
  titles: readonly TitleMatch[],
): Draft[] {
  const title = titles.find((each) => each.start < start && each.end > start);
  const head = tokens.find((token) => token.start < start && token.end > start && token.pos !== 'PROPN');
  const tail = tokens.find((token) => token.start < end && token.end > end && token.pos !== 'PROPN');
  const from = Math.max(start, title?.end ?? 0, head?.end ?? 0);
  const to = Math.min(end, tail?.start ?? end);
  return to - from >= 3 ? [person(from, to, 0.9)] : [];
}

/** A run of sound letters after a title, cut back to where a token ends: 布林肯呼吁 has to stop before 呼吁. */
function fitted(start: number, run: string, tokens: readonly Token[], confidence: number): Draft[] {
  const ends = tokens.filter((token) => token.end > start && token.end <= start + run.length);
  const end = ends.at(-1)?.end ?? start + run.length;
  return end - start >= 2 ? [person(start, end, confidence)] : [];
}

/**
 * `known` without places that are no more than the first letters of a dotted name: 伊拉克利·科巴希泽 names no Iraq, but
 * 秘鲁佩德罗·卡斯蒂略 names Peru: what is left before the dot has to be a name, of two letters at least.
 */
export function withoutNameHeads(text: string, known: readonly Draft[], data: NameData): readonly Draft[] {
  const runs = dottedRuns(text, data);
  if (runs.length === 0) return known;
  return known.filter(
    ({ type, start, end }) =>
      type !== 'place' ||
      !runs.some((run) => {
        const dot = run[0].search(DOT);
        return start >= run.index && end <= run.index + dot && end + 1 >= run.index + dot;
      }),
  );
}

/** Runs of sound letters with a dot inside; empty for languages that have none. */
function dottedRuns(text: string, data: NameData): RegExpExecArray[] {
  const patterns = patternsOf(data);
  return patterns === undefined || !DOT.test(text) ? [] : [...text.matchAll(patterns.dotted)];
}

/** What finds names in a script without capitals; undefined for the others. */
const patternsOf = compiledOnce(({ transliteration, surnames, longSurnames }: NameData) => {
  if (transliteration === undefined) return undefined;
  const sounds = `[${literal(transliteration)}]`;
  return {
    dotted: new RegExp(`${sounds}{1,8}(?:[${DOTS}]${sounds}{1,8}){1,4}`, 'gu'),
    after: new RegExp(`^${sounds}{2,8}`, 'u'),
    before: new RegExp(`${sounds}{2,12}$`, 'u'),
    surnames: new Set(surnames ?? ''),
    longSurname:
      longSurnames === undefined
        ? undefined
        : new RegExp(`(?:${longSurnames.map(literal).join('|')})(?=\\p{Script=Han}{2})`, 'gu'),
  };
});

function person(start: number, end: number, confidence: number): Draft {
  return { start, end, type: 'person', form: 'name', by: 'rule', confidence, candidates: [] };
}

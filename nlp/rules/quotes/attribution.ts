import type { Range } from '../../../schemas/index.js';
import type { CompiledQuotes } from './compile.js';
import type { Quoted } from './marks.js';
import { nameFilling, pronounSpeaker, type Scene, type Speaker, speakerIn } from './speaker.js';

/** Who said it and by which verb; `end` is where the attribution stops. */
export interface Attribution {
  readonly speaker: Speaker | null;
  readonly verb: string;
  readonly end: number;
}

/** A verb after the quotation stands at most this far from its mark. */
const AFTER_REACH = 90;
/** A verb before it at most this far, where other words stand between them. */
const BEFORE_REACH = 70;
/** So many topics of a sentence are looked at. */
const TOPICS = 4;
/** A stop behind a capital and up to three letters belongs to an abbreviation (Dr., Gen., J.): sentences are split before. */
const CLAUSE_END = /[,;:،؛，；。：、—–]|(?<!(?<!\p{L})\p{Lu}\p{Ll}{0,3})\.|\s-\s/u;
/** An age between a name and what its bearer is: “Hassan Omar, 41, a driver, said”. */
const AGE = /,\s(?:aged\s)?\d{1,3}$/;

export interface Verb extends Range {
  readonly text: string;
}

/**
 * The reporting verbs in `[start, end)` of the text; none inside a quoted term, and none with a
 * capital that does not open the range: that is a name (the United States).
 */
export function verbsIn({ text, quoted }: Scene, { start, end }: Range, { verb }: CompiledQuotes): Verb[] {
  return [...text.slice(start, end).matchAll(verb)]
    .filter(({ 0: [first = ''], index }) => index === 0 || first === first.toLowerCase())
    .map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      text: match[0],
    }))
    .filter((found) => !quoted.some((term) => term.open < found.start && found.end < term.close));
}

/** An attribution behind the quotation: “…,” said X; “…,” X said; 「…」とXは述べた. */
export function attributionAfter(
  scene: Scene,
  quoted: Quoted,
  zone: Range,
  compiled: CompiledQuotes,
): Attribution | null {
  const { text } = scene;
  const { last } = compiled;
  const rest = text.slice(quoted.close, zone.end);
  const [particle] = last?.particle.exec(rest) ?? [];
  const set = /[,.!?…،，。！？]$/.test(text.slice(quoted.start, quoted.end)) || /^\s*[,،，、—–-]/.test(rest);
  if (particle === undefined && !set) return null;
  const verbs = verbsIn(scene, { start: quoted.close, end: zone.end }, compiled);
  const verb = particle === undefined ? verbs[0] : verbs.at(-1);
  const ahead = { start: zone.start, end: quoted.open };
  if (verb === undefined) {
    const [linking] = last?.linking?.exec(rest) ?? [];
    const speaker = linking === undefined ? null : topicSpeaker(scene, ahead, compiled);
    return speaker && { speaker, verb: '', end: quoted.close + linking!.length };
  }
  if (particle === undefined && verb.start - quoted.close > AFTER_REACH) return null;
  const before = { start: quoted.close + (particle?.length ?? 0), end: verb.start };
  if (particle !== undefined) {
    const speaker = topicSpeaker(scene, before, compiled) ?? topicSpeaker(scene, ahead, compiled);
    return { speaker, verb: verb.text, end: verb.end };
  }
  const after = { start: verb.end, end: clauseEnd(text, verb.end, zone.end, compiled) };
  const subjectFirst =
    /\p{L}/u.test(text.slice(before.start, before.end)) && compiled.data.verbFirst !== true;
  if (subjectFirst) {
    return { speaker: subjectBefore(scene, verb, before.start, compiled), verb: verb.text, end: after.end };
  }
  const speaker = pronounIn(scene, verb, compiled) ?? subjectAfter(scene, after, zone.end, compiled);
  return { speaker, verb: verb.text, end: after.end };
}

/** An attribution before the quotation: X said: “…”; X表示，“…”; X said that “…”. `near` where only punctuation comes between. */
export function attributionBefore(
  scene: Scene,
  quoted: Quoted,
  zone: Range,
  compiled: CompiledQuotes,
): (Attribution & { readonly near: boolean }) | null {
  const { text } = scene;
  const start = zone.start;
  const verb = verbsIn(scene, { start, end: quoted.open }, compiled).at(-1);
  if (verb === undefined || quoted.open - verb.end > BEFORE_REACH * 2) return null;
  const gap = text.slice(verb.end, quoted.open);
  const near = /[:：,，،]\s*$/.test(gap) || gap.trim() === '';
  if (!near && gap.length > BEFORE_REACH) return null;
  return {
    speaker: speakerOf(scene, verb, { start, end: quoted.open }, compiled),
    verb: verb.text,
    end: quoted.open,
    near,
  };
}

/**
 * The subject of a verb in `zone`: in the clause before it, else the subject of the verb before that (X表示…，并强调).
 * The verb comes first in every clause of some languages.
 */
export function speakerOf(scene: Scene, verb: Verb, zone: Range, compiled: CompiledQuotes): Speaker | null {
  const own = pronounIn(scene, verb, compiled);
  if (own !== null) return own;
  if (compiled.data.verbFirst) {
    const after = { start: verb.end, end: clauseEnd(scene.text, verb.end, zone.end, compiled) };
    return subjectAfter(scene, after, zone.end, compiled);
  }
  const subject = subjectBefore(scene, verb, zone.start, compiled);
  if (subject !== null) return subject;
  const earlier = verbsIn(scene, { start: zone.start, end: verb.start }, compiled).at(-1);
  if (earlier === undefined) return null;
  return speakerOf(scene, earlier, { start: zone.start, end: verb.start }, compiled);
}

/**
 * The subject in the clause before the verb. Relative clauses between them are stepped over (“X, which owns it, said”),
 * and a name before an apposition stands for it (“May Whitlock, a student, said”).
 */
function subjectBefore(scene: Scene, verb: Range, from: number, compiled: CompiledQuotes): Speaker | null {
  const { text } = scene;
  const { relative, determiner, notSpeech } = compiled;
  let end = verb.start;
  for (let step = 0; step < 3 && end > from; step += 1) {
    const clause = text.slice(from, end).replace(/(?<![\s,，、،])[\s,，、،]+$/, '');
    const start = from + clause.search(/(?<![^,;:，；：،])[^,;:，；：،]*$/);
    const words = text.slice(start, end).trimStart();
    if (relative?.test(words) !== true) {
      const subject = speakerIn(scene, { start, end }, true, compiled);
      if (subject !== null && step > 0 && relative === null) {
        // 总统X下令调查，并说：the clause before the conjunction says who, where it names a person.
        return scene.entities.some(({ id, type }) => id === subject.entity && type === 'person')
          ? subject
          : null;
      }
      if (subject !== null) {
        const apposed = determiner?.test(words.split(' ', 1)[0] ?? '') === true;
        const before = text
          .slice(from, start)
          .replace(/(?<![,\s])[,\s]+$/, '')
          .replace(AGE, '');
        const region = { start: from + before.search(/(?<![^,;:])[^,;:]*$/), end: from + before.length };
        // Without an article (“May Whitlock, director of the clinic, said”) only a person known as one is believed.
        const bare = !apposed && /^\p{Ll}/u.test(words) && notSpeech?.test(before) !== true;
        const name = apposed || bare ? nameFilling(scene, region, compiled) : null;
        return name !== null && (apposed || name.entity !== null) ? name : subject;
      }
      if (step > 0) return null;
    }
    end = start;
  }
  return null;
}

/** The subject that follows its verb; a name in apposition stands for it (“said the director, Carmen Viera”). */
function subjectAfter(scene: Scene, region: Range, limit: number, compiled: CompiledQuotes): Speaker | null {
  const subject = speakerIn(scene, region, false, compiled);
  if (!/^[,،]/.test(scene.text.slice(region.end, limit))) return subject;
  const next = { start: region.end + 1, end: clauseEnd(scene.text, region.end + 1, limit, compiled) };
  const name = nameFilling(scene, next, compiled);
  if (subject === null) return name;
  // “said Hassan Omar, 41”: a name alone needs no other; in a longer phrase it may be that of a hospital.
  const alone =
    subject.span.end - subject.span.start >= scene.text.slice(region.start, region.end).trim().length;
  if (alone && scene.entities.some(({ id, type }) => id === subject.entity && type === 'person'))
    return subject;
  if (name !== null || compiled.data.verbFirst !== true) return name ?? subject;
  // Arabic has no capitals: two or three words between commas after a title are its bearer's name.
  const words = scene.text.slice(next.start, next.end).trim();
  const closed = /^[،:]/.test(scene.text.slice(next.end, limit));
  return closed && /^\S+(\s\S+){1,2}$/.test(words)
    ? (speakerIn(scene, next, false, compiled) ?? subject)
    : subject;
}

/**
 * The speaker that a topic particle marks (X は). Where the particle also ends verbs (하는), the first that a name stands
 * before comes before the first of all.
 */
export function topicSpeaker(scene: Scene, zone: Range, compiled: CompiledQuotes): Speaker | null {
  const words = scene.text.slice(zone.start, zone.end);
  const speakers = (compiled.last?.topics ?? []).flatMap((topic) =>
    [...words.matchAll(topic)]
      .filter(({ index }) => index > 0)
      .slice(0, compiled.last?.reported === null ? 1 : TOPICS)
      .map(({ index }) => {
        const from = Math.max(words.lastIndexOf('、', index), words.lastIndexOf('。', index)) + 1;
        return speakerIn(scene, { start: zone.start + from, end: zone.start + index }, true, compiled);
      }),
  );
  const named = compiled.last?.reported === null ? undefined : speakers.find((each) => each?.entity != null);
  return named ?? speakers[0] ?? null;
}

/** The pronoun that some languages put into the verb (a-t-elle déclaré). */
function pronounIn(scene: Scene, verb: Verb, { pronoun, data }: CompiledQuotes): Speaker | null {
  const found = data.spaced ? verb.text.match(pronoun) : null;
  if (found?.index === undefined) return null;
  const start = verb.start + found.index;
  return pronounSpeaker(scene, { start, end: start + found[0].length });
}

/** Where the clause that starts at `from` ends: at punctuation, or at the word that opens the speech. */
export function clauseEnd(text: string, from: number, limit: number, { that }: CompiledQuotes): number {
  const rest = text.slice(from, limit);
  const stop = rest.search(CLAUSE_END);
  const end = stop < 0 ? rest.length : stop;
  for (let at = rest.indexOf(' '); that !== null && at >= 0 && at < end; at = rest.indexOf(' ', at + 1)) {
    if (that.test(rest.slice(at))) return from + at;
  }
  return from + end;
}

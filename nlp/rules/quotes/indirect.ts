import { type Quote, type Range, spanOf } from '../../../schemas/index.js';
import { clauseEnd, speakerOf, topicSpeaker, verbsIn } from './attribution.js';
import type { CompiledQuotes } from './compile.js';
import { nameFilling, type Scene, type Speaker, speakerIn } from './speaker.js';

/** Reported words shorter than this say nothing that is worth a quotation of its own, in UTF-16 code units. */
const SHORTEST = { spaced: 12, unspaced: 6 } as const;
/** A sentence longer than this is a list or a broken page; reading each verb's clause in it would take its square. */
const LONGEST = 2000;
/** A trailing attribution (…, the ministry said.) is at most this long. */
const TRAILING = 110;
/**
 * “MOMBASA, Kenya —”, “KYIV (Reuters) -” and “Piura (Perú), 28 mar (Agencia).-” open the sentence and are no part of what
 * is said. A hyphen alone closes a dateline behind a bracket only: it may be a dash of the sentence.
 */
const DATELINE =
  /^(?:\([^()=]{1,30}=[^()=]{1,20}\) [^=]{0,30}= |[\p{Lu}\p{Lo}][^.!?—–]{0,60}(?: [—–]|\)\.? ?-{1,2}) )/u;

/**
 * Speech that the sentence reports without marks: X said that …; X表示，…; …, X said; according to X, …. At most one
 * a sentence, the outermost; null where there is none.
 */
export function findIndirect(scene: Scene, sentence: Range, compiled: CompiledQuotes): Quote | null {
  if (sentence.end - sentence.start > LONGEST) return null;
  return (
    closedByParticle(scene, sentence, compiled) ??
    withSource(scene, sentence, compiled) ??
    led(scene, sentence, compiled) ??
    trailing(scene, sentence, compiled)
  );
}

/** X said that …: the verb, its complement sign and the rest of the sentence. */
function led(scene: Scene, sentence: Range, compiled: CompiledQuotes): Quote | null {
  const { text } = scene;
  const { that, notSpeech, accordingTo, data } = compiled;
  for (const verb of verbsIn(scene, sentence, compiled)) {
    // What follows “according to” is who said it, not what.
    if (accordingTo?.test(verb.text) === true) continue;
    const clause = data.verbFirst ? clauseEnd(text, verb.end, sentence.end, compiled) : verb.end;
    const rest = text.slice(clause, sentence.end);
    const sign = that?.exec(rest);
    const bare = data.bare === true && !sign && !/^\s*[,.;—–-]/.test(rest) && notSpeech?.test(rest) !== true;
    if (!sign && !bare) continue;
    const speaker = speakerOf(scene, verb, sentence, compiled);
    if (speaker === null) continue;
    const quote = reported(
      scene,
      clause + (sign?.[0].length ?? 0),
      sentence.end,
      speaker,
      verb.text,
      compiled,
    );
    if (quote !== null) return quote;
  }
  return null;
}

/** …, X said. */
function trailing(scene: Scene, sentence: Range, compiled: CompiledQuotes): Quote | null {
  const { text } = scene;
  if (!compiled.data.spaced) return null;
  const words = text.slice(sentence.start, sentence.end);
  const comma = words.search(new RegExp(`[,،](?=[^,،]{3,${TRAILING}}$)`));
  if (comma < 0) return null;
  const zone = { start: sentence.start + comma + 1, end: sentence.end };
  const verb = verbsIn(scene, zone, compiled)[0];
  if (verb === undefined) return null;
  const lead = text.slice(zone.start, verb.start);
  const subjectFirst = compiled.data.verbFirst !== true && /\p{L}{3}/u.test(lead);
  const region = subjectFirst
    ? { start: zone.start, end: verb.start }
    : { start: verb.end, end: clauseEnd(text, verb.end, zone.end, compiled) };
  const speaker = speakerIn(scene, region, subjectFirst, compiled);
  if (speaker === null) return null;
  const from = sentence.start + datelineOf(words);
  if (!subjectFirst && isSubject(scene, { start: from, end: sentence.start + comma }, compiled)) return null;
  return reported(scene, from, sentence.start + comma, speaker, verb.text, compiled);
}

/**
 * True where a name and what is put beside it stand before the verb and no clause: “La ministre, Ana Ruiz, a dénoncé un
 * accord” is not said by an accord. A person or organisation fills the first or the last part between commas.
 */
function isSubject(scene: Scene, { start, end }: Range, compiled: CompiledQuotes): boolean {
  const words = scene.text.slice(start, end);
  const first = words.search(/[,،]/);
  const parts: Range[] = [
    { start, end: first < 0 ? end : start + first },
    { start: start + words.search(/[^,،]{0,200}$/), end },
  ];
  const bodies = scene.entities.filter(({ type }) => type === 'organization');
  return parts.some((part) => {
    const length = scene.text.slice(part.start, part.end).trim().length;
    const fills = (each: Range) =>
      each.start >= part.start && each.end <= part.end && (each.end - each.start) * 2 > length;
    return nameFilling(scene, part, compiled) !== null || bodies.some(({ mentions }) => mentions.some(fills));
  });
}

/** According to X, …; XによるとY. */
function withSource(scene: Scene, sentence: Range, compiled: CompiledQuotes): Quote | null {
  const { text } = scene;
  const words = text.slice(sentence.start, sentence.end);
  const opening = compiled.accordingTo?.exec(words);
  const comma = words.search(/[,，،]/);
  if (opening && comma > opening[0].length) {
    const region = { start: sentence.start + opening[0].length, end: sentence.start + comma };
    const speaker = speakerIn(scene, region, false, compiled);
    const verb = opening[0].trim();
    return speaker && reported(scene, region.end, sentence.end, speaker, verb, compiled);
  }
  const behind = compiled.accordingAfter?.exec(words);
  if (behind?.index === undefined) return null;
  const region = { start: sentence.start + datelineOf(words), end: sentence.start + behind.index };
  const speaker = speakerIn(scene, region, true, compiled);
  return (
    speaker && reported(scene, region.end + behind[0].length, sentence.end, speaker, behind[0], compiled)
  );
}

/** UTF-16 length of the dateline that opens a sentence; 0 without one. */
const datelineOf = (sentence: string): number => sentence.match(DATELINE)?.[0].length ?? 0;

/** Xは…と述べた: between the topic and the particle before the last verb; …다고 X가 밝혔다: what stands before the particle. */
function closedByParticle(scene: Scene, sentence: Range, compiled: CompiledQuotes): Quote | null {
  const { text } = scene;
  const { last } = compiled;
  const verb = verbsIn(scene, sentence, compiled).at(-1);
  if (verb === undefined || last === null) return null;
  const words = text.slice(sentence.start, verb.start);
  const apart = last.reported === null ? undefined : [...words.matchAll(last.reported)].at(-1);
  if (apart !== undefined) {
    const end = sentence.start + apart.index;
    const behind = { start: end + apart[0].length, end: verb.start };
    const speaker = behind.end - behind.start > TRAILING ? null : topicSpeaker(scene, behind, compiled);
    if (speaker !== null)
      return reported(scene, sentence.start + datelineOf(words), end, speaker, verb.text, compiled);
    return topical(scene, { start: sentence.start + datelineOf(words), end }, verb.text, compiled);
  }
  const particle = last.reported === null ? words.slice(-1).match(last.particle)?.[0] : undefined;
  if (particle === undefined) return null;
  return topical(scene, { start: sentence.start, end: verb.start - particle.length }, verb.text, compiled);
}

/** What stands behind the topic of a clause, who says it. */
function topical(scene: Scene, clause: Range, verb: string, compiled: CompiledQuotes): Quote | null {
  const speaker = topicSpeaker(scene, clause, compiled);
  if (speaker === null) return null;
  const words = scene.text.slice(clause.start, clause.end);
  const cut = (compiled.last?.topics ?? []).flatMap((topic) => {
    const match = [...words.matchAll(topic)].find(({ index }) => clause.start + index >= speaker.span.end);
    return match === undefined ? [] : [match.index + match[0].length];
  });
  const from = clause.start + Math.min(...cut);
  return reported(scene, from, clause.end, speaker, verb, compiled);
}

function reported(
  { text }: Scene,
  from: number,
  to: number,
  speaker: Speaker,
  verb: string,
  { data }: CompiledQuotes,
): Quote | null {
  let [start, end] = [from, to];
  while (start < end && /[\s,，、:：،]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,.;。，；、]/.test(text.charAt(end - 1))) end -= 1;
  if (end - start < (data.spaced ? SHORTEST.spaced : SHORTEST.unspaced)) return null;
  return { ...spanOf(text, start, end), speaker, verb, indirect: true };
}

import { createRequire } from 'node:module';
import nlp from 'compromise';
import type { Finder } from './score.js';

/** A package as CommonJS: some of them name types that they do not have. */
const load = <Package>(name: string) => createRequire(import.meta.url)(name) as Package;

/** The other finders that know a language, by name. */
export function peersOf(tag: string): [string, Finder][] {
  if (tag === 'zh') return [['jieba', jiebaTags()]];
  if (tag === 'en') return [['compromise', english]];
  return tag === 'de' ? [['de-compromise', germanCompromise()]] : [];
}

function jiebaTags(): Finder {
  const jieba = load<typeof import('jieba-wasm')>('jieba-wasm');
  return ({ text }) => {
    let at = 0;
    return jieba.tag(text, true).flatMap(({ word, tag }) => {
      const start = at;
      at += word.length;
      const type = tag.startsWith('nr')
        ? 'PER'
        : tag.startsWith('ns')
          ? 'LOC'
          : tag.startsWith('nt')
            ? 'ORG'
            : undefined;
      return type === undefined ? [] : [{ start, end: at, type }];
    });
  };
}

/** What compromise and its German offspring have in common. */
type Compromise = (text: string) => Matches;
interface Matches {
  people(): Matches;
  places(): Matches;
  organizations(): Matches;
  match(pattern: string): Matches;
  out(format: 'offset'): { offset: { start: number; length: number } }[];
}

/** The stretches of a text that compromise takes for names, without the punctuation and possessive that it leaves on them. */
const compromiseNames =
  (nlp: Compromise, viewsOf: (document: Matches) => readonly (readonly [string, Matches])[]): Finder =>
  ({ text }) =>
    viewsOf(nlp(text)).flatMap(([type, view]) =>
      view.out('offset').map(({ offset }) => {
        const surface = text.slice(offset.start, offset.start + offset.length);
        const trimmed = surface.replace(/['’]s\W*$|[^\p{L}\p{N}]+$/u, '');
        const lead = /^[^\p{L}\p{N}]*/u.exec(surface)![0].length;
        return { start: offset.start + lead, end: offset.start + trimmed.length, type };
      }),
    );

const english: Finder = compromiseNames(nlp as unknown as Compromise, (document) => [
  ['PER', document.people()],
  ['LOC', document.places()],
  ['ORG', document.organizations()],
]);

/** It has tags only: runs of them, and the surname behind a given name, which it tags as a proper noun at best. */
const germanCompromise = (): Finder =>
  compromiseNames(load<Compromise>('de-compromise'), (document) => [
    ['PER', document.match('#Person+ #ProperNoun?')],
    ['LOC', document.match('#Place+')],
    ['ORG', document.match('#Organization+')],
  ]);

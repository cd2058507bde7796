import { createRequire } from 'node:module';
import nlp from 'compromise';
import type { Finder } from './score.js';

/** The other finders that know a language, by name. */
export function peersOf(tag: string): [string, Finder][] {
  if (tag === 'zh') return [['jieba', jiebaTags()]];
  return tag === 'en' ? [['compromise', compromiseTags]] : [];
}

function jiebaTags(): Finder {
  const jieba = createRequire(import.meta.url)('jieba-wasm') as typeof import('jieba-wasm');
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

const compromiseTags: Finder = ({ text }) => {
  const document = nlp(text);
  const found = (
    view: { out(format: 'offset'): { offset: { start: number; length: number } }[] },
    type: string,
  ) =>
    view.out('offset').map(({ offset }) => {
      const surface = text.slice(offset.start, offset.start + offset.length);
      const trimmed = surface.replace(/['’]s\W*$|\W+$/, '');
      const lead = /^\W*/.exec(surface)![0].length;
      return { start: offset.start + lead, end: offset.start + trimmed.length, type };
    });
  return [
    ...found(document.people(), 'PER'),
    ...found(document.places(), 'LOC'),
    ...found(document.organizations(), 'ORG'),
  ];
};

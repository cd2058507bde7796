import { plainText } from '../html/parse.js';

const PREFIX =
  /^(?:(?:written|reported|reporting|story|text|texte|words|posted|published|edited|article|analysis|opinion) )?(?:by|par|von|por|di|da|door|av|af|od|autor(?:a|es|en|in)?|auteurs?|authors?|автор(?:ы|и)?|текст|κείμενο|yazan|oleh|penulis|tác giả|بقلم|كتب|کاتب|نویسنده|מאת|文|文字|作者|记者|記者|撰文|著者|執筆|글|기자)\s?[:：/／|]?\s+|^(?:文|作者|记者|記者|撰文|автор|autor|author|by)\s?[:：/／]\s?/iu;
const BETWEEN =
  /(?:(?<!\s)\s+)?(?:[,;|•·、，；]|\s\/\s|\s&\s|\s(?:and|et|und|y|e|i|en|och|og|ve|dan|và|и|та|και|و)\s)\s*/iu;
const NO_NAME =
  /https?:|www\.|@|\.(?:com|org|net)\b|^\d+$|\d{4}|^(?:admin|administrator|editor|editors|staff|staff (?:writer|reporter)|reporter|correspondent|updated?|published|author|web ?desk|редакция|redaktion|rédaction|redacción|redação|redazione|unknown|anonymous|null|undefined|none|n\/a)$/iu;
const JOB =
  /\b(?:writer|correspondent|reporter|journalist|columnist|editor|producer|contributor|bureau chief|redakteur(?:in)?|journaliste|rédacteur|periodista|redactor(?:a)?|repórter|jornalista|giornalista)s?$/iu;
const MAX_NAME = 60;
const MAX_NAMES = 12;

/** Written bylines (“By Ann Lee and Bo Ek”) as a list of names, without repetitions, addresses and job titles. */
export function readBylines(written: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const byline of written) {
    const text = byline.length > 500 ? null : plainText(byline);
    if (text === null) continue;
    for (const part of text.replace(PREFIX, '').split(BETWEEN)) {
      const name = part
        .replace(PREFIX, '')
        .replace(/^[\s:–—-]+|(?<![\s:–—-])[\s:–—-]+$/g, '')
        .replace(/(?:(?<!\s)\s+)?\(.{0,60}\)$/, '');
      if (
        name.length < 2 ||
        name.length > MAX_NAME ||
        NO_NAME.test(name) ||
        JOB.test(name) ||
        isLongPhrase(name)
      )
        continue;
      const key = name.toLowerCase();
      if (names.size < MAX_NAMES && !names.has(key)) names.set(key, name);
    }
  }
  return [...names.values()];
}

/** Names have few words; a sentence is no name. */
function isLongPhrase(name: string): boolean {
  return name.split(/\s+/).length > 6 || /[.!?。]\s/.test(name.replace(/\b\p{L}\.\s/gu, ''));
}

import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { decodeBytes } from '../../../extract/index.js';
import { DATA_FOLDER } from '../../report.js';

export const FLORES = `${DATA_FOLDER}/language/flores-devtest.jsonl`;

/** Encodings that pages of these languages are still found in. */
const PAIRS: readonly (readonly [encoding: string, language: string])[] = [
  ['gbk', 'zh-Hans'],
  ['big5', 'zh-Hant'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['euc-kr', 'ko'],
  ['windows-1251', 'ru'],
  ['koi8-r', 'ru'],
  ['windows-1251', 'uk'],
  ['windows-1251', 'bg'],
  ['windows-1252', 'fr'],
  ['windows-1252', 'de'],
  ['windows-1252', 'es'],
  ['windows-1252', 'pt'],
  ['windows-1250', 'pl'],
  ['iso-8859-2', 'cs'],
  ['windows-1250', 'hu'],
  ['windows-1253', 'el'],
  ['windows-1254', 'tr'],
  ['windows-1255', 'he'],
  ['windows-1256', 'ar'],
  ['windows-874', 'th'],
  ['utf-16le', 'zh-Hans'],
  ['utf-16be', 'ru'],
];
const SENTENCES_A_PAGE = 6;

export interface PairScore {
  readonly pair: string;
  readonly pages: number;
  readonly right: number;
  /** What the wrong pages were taken for, most frequent first. */
  readonly mistaken: string;
}

/**
 * Pages without any declaration, six FLORES sentences each, in 23 pairs of encoding and language. A page is right
 * where every character comes back as it was written.
 */
export function scoreCharsets(): PairScore[] {
  const sentences = readSentences();
  return PAIRS.map(([encoding, language]) => {
    const mistaken = new Map<string, number>();
    const pages = pagesOf(sentences.get(language) ?? [], encoding);
    for (const page of pages) {
      const { text, charset } = decodeBytes(iconv.encode(page, encoding, { addBOM: false }));
      if (text !== page) mistaken.set(charset, (mistaken.get(charset) ?? 0) + 1);
    }
    const wrong = [...mistaken.values()].reduce((sum, count) => sum + count, 0);
    const names = [...mistaken].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
    return {
      pair: `${encoding} ${language}`,
      pages: pages.length,
      right: pages.length - wrong,
      mistaken: names.join(', '),
    };
  });
}

/** Characters that the encoding lacks are left out, as an author who saved in it would have had to. */
function pagesOf(sentences: readonly string[], encoding: string): string[] {
  const pages: string[] = [];
  for (let start = 0; start + SENTENCES_A_PAGE <= sentences.length; start += SENTENCES_A_PAGE) {
    const paragraphs = sentences
      .slice(start, start + SENTENCES_A_PAGE)
      .map((sentence) =>
        [...sentence].filter((char) => iconv.decode(iconv.encode(char, encoding), encoding) === char),
      );
    const body = paragraphs.map((letters) => `<p class="text">${letters.join('')}</p>`).join('\n');
    pages.push(
      `<!DOCTYPE html>\n<html><head><title></title><link rel="stylesheet" href="/main.css"></head>\n<body><div id="content">${body}</div></body></html>`,
    );
  }
  return pages;
}

function readSentences(): Map<string, string[]> {
  const sentences = new Map<string, string[]>();
  for (const line of readFileSync(FLORES, 'utf8').split('\n')) {
    if (line === '') continue;
    const { set, lang, text } = JSON.parse(line) as { set: string; lang: string; text: string };
    if (!set.startsWith('sentence')) continue;
    const list = sentences.get(lang);
    if (list === undefined) sentences.set(lang, [text]);
    else list.push(text);
  }
  return sentences;
}

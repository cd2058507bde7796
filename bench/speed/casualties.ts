import { existsSync, readFileSync } from 'node:fs';
import { languages } from '../../lang/registry.js';
import { casualtyRules, readCasualties } from '../../nlp/rules/casualties/index.js';
import { readNumbers } from '../../nlp/rules/numbers/read.js';
import { splitSentences } from '../../nlp/rules/sentences.js';
import { type BenchReport, formatTable } from '../report.js';

const CASES = 'test/cases';
/** Of so many pieces one tells figures, which cost more than the others: about what news has. */
const PIECES = 4;

/** Text of our own in a language: its casualty cases among the sentences of its other cases. */
function sampleOf(tag: string): string {
  const textsOf = (file: string): string[] => {
    const path = `${CASES}/${tag}/${file}.jsonl`;
    if (!existsSync(path)) return [];
    const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => {
      const { text, sentences } = JSON.parse(line) as { text?: string; sentences?: string[] };
      return text ?? (sentences ?? []).join(' ');
    });
  };
  const others = ['sentences', 'tokens', 'quotes', 'entities'].flatMap(textsOf);
  return textsOf('casualties')
    .map((text, index) => {
      const from = index * (PIECES - 1);
      const more = Array.from({ length: PIECES - 1 }, (_, offset) => others[(from + offset) % others.length]);
      return [text, ...more].join(' ');
    })
    .join('\n');
}

const CHARACTERS = 1_000_000;

/** Characters a second of CPU time of the numbers and casualty rules together, on one core, with sentences already cut. */
export async function run(): Promise<BenchReport> {
  const figures: Record<string, number> = {};
  const rows = [...languages.values()].flatMap((language) => {
    const { tag } = language;
    const rules = casualtyRules(language);
    if (rules === null) return [];
    const text = sampleOf(tag);
    const sentences = splitSentences(text, 0, text.length, language.sentences);
    const runs = Math.ceil(CHARACTERS / text.length);
    const read = () => {
      const folded = rules.numbers.lexicon.fold(text);
      const numbers = sentences.flatMap(({ start, end }) =>
        readNumbers(text, folded, start, end, rules.numbers),
      );
      return readCasualties({ text, sentences, numbers }, () => rules);
    };
    for (let index = 0; index < runs / 4; index++) read();
    // CPU time: other processes of the machine must not show in the figure.
    const before = process.cpuUsage();
    for (let index = 0; index < runs; index++) read();
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const speed = (runs * text.length) / seconds / 1e6;
    figures[`${tag}.millionCharactersPerSecond`] = speed;
    return [[tag, speed.toFixed(2)]];
  });
  return {
    part: 'casualties',
    figures,
    table: formatTable(['language', 'million characters/s'], rows),
  };
}

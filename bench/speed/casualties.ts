import { languages } from '../../lang/registry.js';
import { casualtyRules, readCasualties } from '../../nlp/rules/casualties/index.js';
import { readNumbers } from '../../nlp/rules/numbers/read.js';
import { splitSentences } from '../../nlp/rules/sentences.js';
import { type BenchReport, formatTable } from '../report.js';

/** News-like paragraphs of our own; a quarter of the sentences tell figures, which cost more than the others. */
const samples: Readonly<Record<string, string>> = {
  en: 'At least 31 people were killed and 12 injured when a bomb exploded in a crowded market on Friday, police said. The ministry had warned of attacks before the holiday. Shops stayed closed in most parts of the city, and buses did not run. Among the dead were five officers and two children, a doctor at the hospital told reporters. No group claimed responsibility. The prime minister is expected to visit the region next week, his office announced in a short statement. Farmers in the valley hope for a better harvest after two dry years. A new railway line between the port and the capital is to open in spring, and officials expect it to carry 20,000 travellers a day. Schools in the district will stay shut until Monday. The central bank left its key rate unchanged for the third time. Football fans travelled to the coast for the final of the national cup. Analysts said the decision came as no surprise to the markets. Prices rose by 4 percent last month.\n',
  zh: '据当地警方通报，周五在一处市场发生的爆炸造成至少31人死亡、12人受伤，其中包括5名警察和2名儿童。内政部此前曾警告节日前可能发生袭击。市内多数商店关闭，公交停运。医院一名医生告诉记者，多名伤者伤势严重。目前没有组织声称对此负责。总理办公室在简短声明中表示，总理预计将于下周前往该地区访问。连续两年干旱之后，山谷里的农民期待今年有更好的收成。连接港口与首都的新铁路线将于春季开通，预计每天运送旅客两万人次。该地区的学校将停课至下周一。中央银行连续第三次维持基准利率不变。全国杯决赛将在沿海城市举行，许多球迷已经动身前往。分析人士说，这一决定并不令市场感到意外。上月物价上涨了百分之四。\n',
};
const CHARACTERS = 1_000_000;

/** Characters a second of CPU time of the numbers and casualty rules together, on one core, with sentences already cut. */
export async function run(): Promise<BenchReport> {
  const figures: Record<string, number> = {};
  const rows = Object.entries(samples).map(([tag, paragraph]) => {
    const language = languages.get(tag)!;
    const rules = casualtyRules(language)!;
    const text = paragraph.repeat(10);
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
    return [tag, speed.toFixed(2)];
  });
  return {
    part: 'casualties',
    figures,
    table: formatTable(['language', 'million characters/s'], rows),
  };
}

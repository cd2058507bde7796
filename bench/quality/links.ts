import { readFileSync } from 'node:fs';
import { loadKnowledge } from '../../knowledge/index.js';
import type { KnowledgeEntity } from '../../schemas/index.js';
import { type BenchReport, formatTable, percent } from '../report.js';

/** The languages that the shipped countries are named in. */
const COUNTRY_DATA = 'knowledge/data/generated/countries.jsonl';
/** Members of the United Nations and observers, by ISO code: what news calls a country. */
const COUNTRIES =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW VA PS'.split(
    ' ',
  );

/**
 * Countries by their CLDR name, each in a neutral carrier: recall is the share found whole, precision the share of those
 * whose first candidate is the country. What is looked up is what the shipped data were built from: this shows what
 * folding, word boundaries and ambiguity cost, not what the data lack.
 */
export async function run(): Promise<BenchReport> {
  const knowledge = loadKnowledge();
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  const [andorra = ''] = readFileSync(COUNTRY_DATA, 'utf8').split('\n');
  for (const language of Object.keys((JSON.parse(andorra) as KnowledgeEntity).names)) {
    const display = new Intl.DisplayNames([language], { type: 'region' });
    let [found, right] = [0, 0];
    for (const code of COUNTRIES) {
      const name = display.of(code)!.replace(/ ?[(（].*/, '');
      const text = `“${name}”, 2023.`;
      const match = knowledge.match(text, language).find(({ start, end }) => text.slice(start, end) === name);
      if (match === undefined) continue;
      found++;
      if (match.candidates[0]?.id === `iso:${code}`) right++;
    }
    const [recall, precision] = [found / COUNTRIES.length, right / Math.max(found, 1)];
    figures[`countries.${language}.recall`] = Math.round(recall * 1000) / 1000;
    figures[`countries.${language}.precision`] = Math.round(precision * 1000) / 1000;
    rows.push([language, COUNTRIES.length, percent(recall), percent(precision)]);
  }
  return {
    part: 'links',
    figures,
    table: formatTable(['language', 'countries', 'recall', 'precision'], rows),
  };
}

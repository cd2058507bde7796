import { existsSync, readFileSync } from 'node:fs';
import { createEnricher } from '../../enricher.js';
import { loadKnowledge } from '../../knowledge/index.js';
import { languages } from '../../lang/registry.js';
import { loadTaggers } from '../../models/taggers.js';
import { LABELS } from '../../nlp/tagger/labels.js';
import { type BenchReport, formatTable } from '../report.js';

/**
 * The roles of our own cases (`test/cases/<language>/roles.jsonl`), names found by the whole pipeline: F1 of person and
 * class, and of the roles found the shares with exactly the right evidence, qualifiers and portfolio, and holder.
 */
export async function run(): Promise<BenchReport> {
  const [knowledge, taggers] = [loadKnowledge(), loadTaggers(LABELS)];
  const figures: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const { tag } of languages.values()) {
    const file = `test/cases/${tag}/roles.jsonl`;
    if (!existsSync(file)) continue;
    const enrich = createEnricher({
      languages,
      knowledge,
      taggers,
      identifier: { identify: () => [{ tag, probability: 1 }] },
      only: ['entities'],
    });
    const cases = readFileSync(file, 'utf8').trim().split('\n');
    const tally = { gold: 0, found: 0, right: 0, evidence: 0, detail: 0, of: 0 };
    for (const line of cases) {
      const { text, roles } = JSON.parse(line) as { text: string; roles: string[] };
      const found = enrich({ text, language: tag })
        .entities.flatMap(({ mentions }) => mentions)
        .flatMap(({ text: name, role }) => (role === undefined ? [] : [{ name, role }]));
      tally.gold += roles.length;
      tally.found += found.length;
      for (const gold of roles) {
        const [name, what = '', evidence, whose = ''] = gold.split(' | ');
        const [kind, ...qualifiers] = what.split(' ');
        const [named, portfolio = null] = (kind ?? '').split(':');
        const at = found.findIndex((each) => each.name === name && each.role.class === named);
        if (at < 0) continue;
        const { role } = found.splice(at, 1)[0]!;
        tally.right++;
        if (role.evidence.text === evidence) tally.evidence++;
        if (role.portfolio === portfolio && role.qualifiers.join(' ') === qualifiers.join(' '))
          tally.detail++;
        if ((role.of?.text ?? '-') === whose.split('=', 1)[0]) tally.of++;
      }
    }
    const shares = {
      f1: (2 * tally.right) / (tally.gold + tally.found),
      evidence: tally.evidence / tally.right,
      detail: tally.detail / tally.right,
      of: tally.of / tally.right,
    };
    for (const [name, share] of Object.entries(shares))
      figures[`${tag}.${name}`] = Math.round(share * 1000) / 1000;
    const shown = Object.values(shares).map((share) => (share * 100).toFixed(1));
    rows.push([tag, cases.length, tally.gold, ...shown]);
  }
  return {
    part: 'roles',
    figures,
    table: formatTable(['language', 'cases', 'roles', 'F1', 'evidence', 'detail', 'of'], rows),
  };
}

import type { Command } from 'commander';
import { explain } from '../help.js';
import { formatTable } from '../output/table.js';
import { terminalWidth } from '../output/terminal.js';

/** `glosswire stages`: what the pipeline does, in order, and for which languages it has data. */
export function stages(program: Command): void {
  const command = program
    .command('stages')
    .description('List the stages of the pipeline and the languages they have data for')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { json?: boolean }) => {
      const [{ defaultStages }, { languages }] = await Promise.all([
        import('../../nlp/stages/index.js'),
        import('../../lang/registry.js'),
      ]);
      const listed = defaultStages.map(({ name, version, needs, adds }) => ({ name, version, needs, adds }));
      const spoken = [...languages.values()].map((language) => ({
        tag: language.tag,
        name: language.name,
        data: Object.keys(language).filter((part) => part !== 'tag' && part !== 'name'),
      }));
      if (json === true) {
        process.stdout.write(`${JSON.stringify({ stages: listed, languages: spoken })}\n`);
        return;
      }
      const lines = [
        ...formatTable(
          [{ heading: 'stage' }, { heading: 'needs', shrink: true }, { heading: 'adds', shrink: true }],
          listed.map(({ name, needs, adds }) => [name, needs.join(', '), adds.join(', ')]),
          terminalWidth(),
        ),
        '',
        ...formatTable(
          [{ heading: 'language' }, { heading: 'name' }, { heading: 'data of its own', shrink: true }],
          spoken.map(({ tag, name, data }) => [tag, name, data.join(', ')]),
          terminalWidth(),
        ),
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
  explain(command, {
    examples: [
      ['stages', 'see what can stand behind enrich --stages'],
      ['stages --json | jq .languages', 'the languages for a program'],
    ],
    environment: [],
  });
}

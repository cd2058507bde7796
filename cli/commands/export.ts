import { type Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../../config.js';
import { describeError } from '../../errors.js';
import {
  delimitedRow,
  type ExportFormatName,
  exportFormats,
  readDocuments,
  type Separator,
} from '../export/index.js';
import { explain } from '../help.js';
import { writeLine } from '../output/lines.js';
import { expandPath } from '../paths.js';

interface Options {
  format: ExportFormatName;
  separator?: Separator;
  header: boolean;
}

/** `glosswire export`: casualty figures of enriched documents as the tables that other systems read. */
export function exportFigures(program: Command): void {
  const command = program
    .command('export')
    .description('Write the casualty figures of enriched documents as a table for other systems')
    .argument(
      '[document...]',
      'files of enriched documents (JSON, JSON Lines, .gz), patterns, or - for standard input',
      ['-'],
    )
    .requiredOption('--format <name>', `what table: ${Object.keys(exportFormats).join(', ')}`, formatOf)
    .addOption(
      new Option(
        '--separator <name>',
        'between columns (default: tab for gkg, comma for the others)',
      ).choices(['comma', 'tab']),
    )
    .option('--no-header', 'leave out the line of column names')
    .action(exportDocuments);
  explain(command, {
    examples: [
      ['export --format acled documents.jsonl > events.csv', 'a row for each document that tells of dead'],
      ["export --format ucdp --separator tab 'out/**/*.jsonl.gz'", 'best, high and low, deaths by side'],
      [
        'consume --json --no-follow | glosswire export --format gkg',
        'counts as GDELT has them, out of a sink',
      ],
    ],
    environment: ['GLOSSWIRE_MAX_BYTES'],
  });
}

function formatOf(value: string): ExportFormatName {
  if (Object.hasOwn(exportFormats, value)) return value as ExportFormatName;
  throw new InvalidArgumentError(`Give ${Object.keys(exportFormats).join(', ')}.`);
}

async function exportDocuments(inputs: string[], { format, separator, header }: Options): Promise<void> {
  const { maxBytes } = readConfig();
  const table = exportFormats[format];
  const between = separator ?? table.separator;
  if (header) await writeLine(process.stdout, delimitedRow(table.header, between));
  for (const input of inputs) {
    for (const file of await expandPath(input)) {
      for await (const item of readDocuments(file, maxBytes)) {
        if ('error' in item) {
          process.exitCode = 1;
          process.stderr.write(`${describeError(item.error)}\n`);
          continue;
        }
        for (const row of table.rows(item.document)) {
          await writeLine(process.stdout, delimitedRow(row, between));
        }
      }
    }
  }
}

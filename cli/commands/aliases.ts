import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import type { LearnedAlias } from '../../knowledge/alias-memory.js';
import { explain } from '../help.js';
import { formatTable } from '../output/table.js';

interface Options {
  file?: string;
  json?: boolean;
  all?: boolean;
  id?: string;
}

const ENVIRONMENT = ['GLOSSWIRE_ALIASES', 'GLOSSWIRE_DATA', 'GLOSSWIRE_KNOWLEDGE'] as const;
const WIDTH = 120;

/** `glosswire aliases`: names that documents gave known entities, kept for later documents. */
export function aliases(program: Command): void {
  const command = program
    .command('aliases')
    .description('Learn, list, export or forget names that documents gave known entities');
  const memory = (child: Command) =>
    child.option(
      '--file <file>',
      'the memory (default: GLOSSWIRE_ALIASES, else aliases.jsonl in GLOSSWIRE_DATA)',
    );

  const learn = memory(command.command('learn'))
    .description('Take in what enriched documents show by glosses and merges; each document counts once')
    .argument('<file...>', 'enriched documents as JSON lines')
    .action(async (files: string[], options: Options) => {
      const file = fileOf(options);
      const { learnFromFiles } = await import('../learn-aliases.js');
      const { documents, aliases } = await learnFromFiles(files, file, readConfig().knowledgeFiles);
      process.stdout.write(`${documents} documents read; ${file} holds ${aliases} aliases\n`);
    });
  explain(learn, {
    examples: [['aliases learn out/documents-*.jsonl', 'what the documents written so far show']],
    environment: ENVIRONMENT,
  });

  const list = memory(command.command('list'))
    .description('Show the aliases with their evidence; those of two documents and more are used')
    .option('--json', 'print one JSON array')
    .action(async (options: Options) => {
      const known = await read(options);
      process.stdout.write(options.json === true ? `${JSON.stringify(known)}\n` : table(known));
    });
  explain(list, {
    examples: [['aliases list', 'names, entities and evidence']],
    environment: ENVIRONMENT,
  });

  const exports = memory(command.command('export'))
    .description('Print the aliases in use as a knowledge file, to correct and give as GLOSSWIRE_KNOWLEDGE')
    .action(async (options: Options) => {
      const { isUsed } = await import('../../knowledge/alias-memory.js');
      const { loadKnowledge } = await import('../../knowledge/index.js');
      const knowledge = loadKnowledge({ files: readConfig().knowledgeFiles });
      for (const { id, name, language } of (await read(options)).filter(isUsed)) {
        const entity = knowledge.get(id);
        if (entity === undefined) continue;
        const names = { [language]: [name] };
        process.stdout.write(`${JSON.stringify({ id, type: entity.type, names })}\n`);
      }
    });
  explain(exports, {
    examples: [['aliases export > mine.jsonl', 'a knowledge file']],
    environment: ENVIRONMENT,
  });

  const forget = memory(command.command('forget'))
    .description('Remove aliases from the memory')
    .argument('[name...]', 'names as `aliases list` shows them')
    .option('--id <id>', 'only those of this entity; without names, all of it')
    .option('--all', 'every alias')
    .action(async (names: string[], options: Options) => {
      if ((options.all === true) === (names.length > 0 || options.id !== undefined))
        forget.error('error: give names, --id or --all');
      const { writeAliases } = await import('../../knowledge/alias-memory.js');
      const known = await read(options);
      const kept = known.filter(
        ({ name, id }) =>
          options.all !== true &&
          !((names.length === 0 || names.includes(name)) && (options.id === undefined || options.id === id)),
      );
      writeAliases(fileOf(options), kept);
      process.stdout.write(`${known.length - kept.length} forgotten.\n`);
    });
  explain(forget, {
    examples: [
      ['aliases forget 帕什尼扬', 'one name'],
      ['aliases forget --id gw:nikol-pashinyan', 'all learned names of an entity'],
    ],
    environment: ENVIRONMENT,
  });
}

function fileOf({ file }: Options): string {
  const config = readConfig();
  return file ?? config.aliasesFile ?? join(config.dataFolder, 'aliases.jsonl');
}

async function read(options: Options): Promise<LearnedAlias[]> {
  const { readAliases } = await import('../../knowledge/alias-memory.js');
  return readAliases(fileOf(options));
}

function table(known: readonly LearnedAlias[]): string {
  if (known.length === 0) return 'No aliases are kept.\n';
  const rows = known.map(({ name, language, id, evidence }) => [
    name,
    language,
    id,
    String(evidence.gloss),
    String(evidence.likeness),
  ]);
  const columns = [
    { heading: 'name', shrink: true },
    { heading: 'language' },
    { heading: 'entity' },
    { heading: 'by gloss', align: 'right' as const },
    { heading: 'by sound', align: 'right' as const },
  ];
  return `${formatTable(columns, rows, process.stdout.columns ?? WIDTH).join('\n')}\n`;
}

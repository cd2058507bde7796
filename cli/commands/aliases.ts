import { join } from 'node:path';
import type { Command } from 'commander';
import { readConfig } from '../../config.js';
import type { LearnedAlias } from '../../knowledge/alias-memory.js';
import type { UnknownEntity } from '../../knowledge/unknown/register.js';
import { explain } from '../help.js';
import { formatTable } from '../output/table.js';

interface Options {
  file?: string;
  json?: boolean;
  all?: boolean;
  unknown?: boolean;
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
      const { documents, aliases, unknown } = await learnFromFiles(files, file, readConfig().knowledgeFiles);
      process.stdout.write(
        `${documents} documents read; ${file} holds ${aliases} aliases, beside it ${unknown} unknown entities\n`,
      );
    });
  explain(learn, {
    examples: [['aliases learn out/documents-*.jsonl', 'what the documents written so far show']],
    environment: ENVIRONMENT,
  });

  const list = memory(command.command('list'))
    .description('Show the aliases with their evidence; those of two documents and more are used')
    .option('--json', 'print one JSON array')
    .option('--unknown', 'show the unknown people and places that several documents name instead')
    .action(async (options: Options) => {
      const unknown = options.unknown === true ? await readMerged(options) : undefined;
      const known = await read(options);
      const text = unknown === undefined ? table(known) : unknownTable(unknown);
      process.stdout.write(options.json === true ? `${JSON.stringify(unknown ?? known)}\n` : text);
    });
  explain(list, {
    examples: [
      ['aliases list', 'names, entities and evidence'],
      ['aliases list --unknown', 'people and places nobody knows, in several documents'],
    ],
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
      const { unknownNames } = await import('../../knowledge/unknown/register.js');
      for (const entity of await readMerged(options)) {
        const id = entity.id.replace(':', '-');
        process.stdout.write(
          `${JSON.stringify({ id: `user:${id}`, type: entity.type, names: unknownNames(entity) })}\n`,
        );
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
      const { readUnknown, writeUnknown } = await import('../../knowledge/document-memory.js');
      const unknown = readUnknown(fileOf(options));
      const keptUnknown = unknown.filter(({ id }) => options.all !== true && options.id !== id);
      writeAliases(fileOf(options), kept);
      writeUnknown(fileOf(options), keptUnknown);
      process.stdout.write(
        `${known.length - kept.length + unknown.length - keptUnknown.length} forgotten.\n`,
      );
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

/** The unknown entities that more than one document names. */
async function readMerged(options: Options): Promise<UnknownEntity[]> {
  const { readUnknown } = await import('../../knowledge/document-memory.js');
  return readUnknown(fileOf(options)).filter(({ documents }) => documents > 1);
}

function unknownTable(entities: readonly UnknownEntity[]): string {
  if (entities.length === 0) return 'No unknown entity is named by more than one document.\n';
  const rows = entities.map(({ id, type, sightings, documents }) => [
    [...new Set(sightings.map(({ names: [name] }) => name))].join(', '),
    type,
    id,
    [...new Set(sightings.flatMap(({ by }) => by))].join(', '),
    String(documents),
  ]);
  const columns = [
    { heading: 'names', shrink: true },
    { heading: 'type' },
    { heading: 'id' },
    { heading: 'evidence' },
    { heading: 'documents', align: 'right' as const },
  ];
  return `${formatTable(columns, rows, process.stdout.columns ?? WIDTH).join('\n')}\n`;
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

import { type Command, Option } from 'commander';
import { explain } from '../help.js';
import { positiveInteger } from '../option-values.js';
import { startProgress } from '../output/progress.js';

interface ImportCommand {
  out: string;
  minSitelinks: number;
  minPopulation: number;
}

const KINDS = {
  wikidata: 'Wikidata JSON dump (latest-all.json.gz or .bz2)',
  geonames: 'GeoNames allCountries.txt, then alternateNamesV2.txt',
  'jrc-names': 'JRC-Names list of entities',
} as const;
type Kind = keyof typeof KINDS;
const OPTIONS: Readonly<Record<Kind, readonly Option[]>> = {
  wikidata: [new Option('--min-sitelinks <count>', 'keep items that so many sites write about').default(10)],
  geonames: [new Option('--min-population <count>', 'keep towns of so many people').default(15_000)],
  'jrc-names': [],
};

/** `glosswire knowledge`: entities from public dumps, and indexes of them. */
export function knowledge(program: Command): void {
  const command = program
    .command('knowledge')
    .description('Make knowledge files of public dumps, and indexes of knowledge files');
  const imports = command
    .command('import')
    .description('Read a dump into a knowledge file (JSONL); goes on where it was interrupted');
  for (const [kind, description] of Object.entries(KINDS)) {
    const one = imports
      .command(kind)
      .description(description)
      .argument('<file...>', 'the dump, plain, .gz or .bz2')
      .requiredOption('-o, --out <file>', 'the knowledge file to write')
      .action((files: string[], options: ImportCommand) => importCommand(kind as Kind, files, options));
    for (const option of OPTIONS[kind as Kind]) one.addOption(option.argParser(positiveInteger));
    explain(one, {
      examples: [
        [`knowledge import ${kind} ${EXAMPLES[kind as Kind]} -o mine.jsonl`, 'a knowledge file'],
        ['knowledge index mine.jsonl -o mine.index', 'an index of it, for GLOSSWIRE_KNOWLEDGE'],
      ],
      environment: [],
    });
  }
  const index = command
    .command('index')
    .description('Make an index of knowledge files, which loads without being read line by line')
    .argument('<file...>', 'knowledge files (JSONL)')
    .requiredOption('-o, --out <file>', 'the index to write')
    .action(async (files: string[], { out }: { out: string }) => {
      const { indexEntities } = await import('../../knowledge/import/index.js');
      const { entities, repeated } = await indexEntities(files, out);
      const left = repeated === 0 ? '' : `, ${repeated} lines left out that repeat an id`;
      process.stdout.write(`${out}: ${entities} entities${left}\n`);
    });
  explain(index, {
    examples: [['knowledge index mine.jsonl -o mine.index', 'then set GLOSSWIRE_KNOWLEDGE=mine.index']],
    environment: [],
  });
}

const EXAMPLES: Readonly<Record<Kind, string>> = {
  wikidata: 'latest-all.json.bz2',
  geonames: 'allCountries.txt alternateNamesV2.txt',
  'jrc-names': 'entities.gz',
};

async function importCommand(kind: Kind, files: string[], options: ImportCommand): Promise<void> {
  const { geonamesImporter, jrcNamesImporter, runImport, wikidataImporter } = await import(
    '../../knowledge/import/index.js'
  );
  const importers = {
    wikidata: async () =>
      wikidataImporter({ minSitelinks: options.minSitelinks, countries: await countriesByWikidata() }),
    geonames: () => geonamesImporter({ minPopulation: options.minPopulation }),
    'jrc-names': () => jrcNamesImporter(),
  };
  const progress = startProgress(`import ${kind}`, 'MB');
  try {
    const entities = await runImport(await importers[kind](), {
      files,
      out: options.out,
      onProgress: ({ file, read, size, entities }) =>
        progress.update(
          Math.round(read / 1e6),
          Math.max(2, Math.round(size / 1e6)),
          `${file}, ${entities} entities`,
        ),
    });
    progress.stop();
    process.stdout.write(`${options.out}: ${entities} entities\n`);
  } finally {
    progress.stop();
  }
}

async function countriesByWikidata(): Promise<Map<string, string>> {
  const { loadKnowledge } = await import('../../knowledge/index.js');
  const shipped = loadKnowledge();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  return new Map(
    codes.flatMap((code) => {
      const id = shipped.get(`iso:${code}`)?.ids?.wikidata;
      return id == null ? [] : [[id, code] as const];
    }),
  );
}

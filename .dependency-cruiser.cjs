// Who may import whom. One row a room: a room may import itself and the rooms listed here, nothing else of ours.
const rooms = {
  schemas: [],
  'errors.ts': ['schemas'],
  'config.ts': ['schemas', 'errors.ts'],
  lang: ['schemas'],
  nlp: ['schemas', 'errors.ts'],
  knowledge: ['schemas', 'errors.ts'],
  models: ['schemas', 'errors.ts'],
  extract: ['schemas', 'errors.ts'],
  queues: ['schemas', 'config.ts', 'errors.ts', 'redis-client.ts'],
  sinks: ['schemas', 'errors.ts', 'redis-client.ts'],
  'redis-client.ts': [],
  consumers: ['schemas', 'errors.ts', 'sinks'],
  workers: ['schemas', 'config.ts', 'errors.ts', 'queues'],
  'version.ts': [],
  'default-enricher.ts': [
    'errors.ts',
    'enricher.ts',
    'model-enricher.ts',
    'knowledge',
    'lang',
    'models',
    'nlp',
  ],
  'model-enricher.ts': ['errors.ts', 'enricher.ts', 'models', 'schemas'],
  'warm-enricher.ts': ['enricher.ts', 'default-enricher.ts', 'model-enricher.ts', 'lang', 'models'],
  'enrich-thread.ts': [
    'schemas',
    'enricher.ts',
    'default-enricher.ts',
    'warm-enricher.ts',
    'models',
    'workers',
  ],
  'enricher.ts': ['schemas', 'errors.ts', 'version.ts', 'extract', 'nlp', 'lang', 'knowledge', 'models'],
};
// Rooms seen only as types: they are handed in. (The arrows are read without types; test/arrows.test.ts holds
// these imports to `import type`.)
const typesOnly = { nlp: ['lang', 'knowledge', 'models'], workers: ['sinks'] };
const ours =
  '^(schemas|extract|nlp|lang|knowledge|models|queues|workers|sinks|consumers|web|cli)/|^(index|config|errors|redis-client|version|enricher|default-enricher|model-enricher|warm-enricher|enrich-thread)\\.ts$';
const room = (name) => (name.endsWith('.ts') ? `^${name.replace('.', '\\.')}$` : `^${name}/`);

const arrows = Object.entries(rooms).flatMap(([name, allowed]) => {
  const open = [name, ...allowed];
  const typed = typesOnly[name] ?? [];
  return [
    {
      name: `${name.replace('.ts', '')}-imports`,
      comment: `${name} may import only ${open.join(', ')}${typed.length ? ` and the types of ${typed.join(', ')}` : ''}.`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: ours, pathNot: [...open, ...typed].map(room).join('|') },
    },
  ];
});

module.exports = {
  forbidden: [
    ...arrows,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    // knowledge/build is a package of its own, whose large inputs a checkout need not have installed.
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { pathNot: '^knowledge/build/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'languages-apart',
      comment: 'A language never imports another language.',
      severity: 'error',
      from: { path: '^lang/([a-z]{2,3})/' },
      to: { path: '^lang/[a-z]{2,3}/', pathNot: '^lang/$1/' },
    },
    {
      name: 'test-code-stays-in-tests',
      severity: 'error',
      from: { path: ours },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      severity: 'error',
      from: { path: ours },
      to: { dependencyTypes: ['npm-dev'], preCompilationOnly: false },
    },
  ],
  options: {
    exclude: { path: '^(node_modules|dist|bench/peers|examples|coverage)' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};

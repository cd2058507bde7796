// Tests run as ES modules on the sources; only worker threads load dist/, which `pretest` has built.
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/bench/peers/'],
};
const project = (displayName, testMatch, more = {}) => ({ ...base, displayName, testMatch, ...more });

export default {
  maxWorkers: 2,
  // Modules of a test file are never given back by a worker; after a gigabyte a new one takes over.
  workerIdleMemoryLimit: '1GB',
  // A net for what hangs, no measure of speed: a machine that does other work as well takes longer.
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/test/**/*.test.ts'], {
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(integration|threads|chaos|browser)/'],
    }),
    project('integration', ['<rootDir>/test/integration/**/*.test.ts']),
    // In a process of their own: what other tests have left in memory would be taken for the threads'.
    project('threads', ['<rootDir>/test/threads/**/*.test.ts']),
    project('chaos', ['<rootDir>/test/chaos/**/*.test.ts']),
    project('browser', ['<rootDir>/test/browser/**/*.test.ts']),
  ],
};

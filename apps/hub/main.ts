import { Command, CommanderError } from 'commander';
import { doctorCommand } from './commands/doctor.js';
import { gatewayCommand } from './commands/gateway.js';
import { generateCommand } from './commands/generate.js';
import { keysCommand } from './commands/keys.js';
import { migrateCommand } from './commands/migrate.js';
import { parkedCommand } from './commands/parked.js';
import { publishCommand } from './commands/publish.js';
import { rebuildCommand } from './commands/rebuild.js';
import { sourcesCommand } from './commands/sources.js';
import { startCommand } from './commands/start.js';
import { workerCommand } from './commands/worker.js';

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

for (const command of [
  startCommand(),
  workerCommand(),
  gatewayCommand(),
  migrateCommand(),
  publishCommand(),
  rebuildCommand(),
  parkedCommand(),
  sourcesCommand(),
  doctorCommand(),
  keysCommand(),
  generateCommand(),
])
  program.addCommand(command, { hidden: command.name() === 'generate' });

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

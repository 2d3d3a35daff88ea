import { migrate, openGraphPool } from '#graph';
import { readSettings } from '#platform';
import { Command } from 'commander';
// Not by the gateway's door: behind that one GraphQL is loaded too, which this command need not wait for.
import { createApiKey, listApiKeys, revokeApiKey } from '../../gateway/access/api-keys.js';
import { ROLES, type Role } from '../../gateway/access/viewer.js';
import { openDatabase } from '../hub.js';
import { print, tell, UsageError } from './process.js';
import type { Pool } from 'pg';

/** Owner is whoever reaches an open hub on its own machine; no key makes one. */
const GIVEN = ROLES.filter((role): role is Exclude<Role, 'owner'> => role !== 'owner');

export const keysCommand = (): Command => {
  const command = new Command('keys').description('API keys for teams and integrations (needs MERI_KEY_PEPPER).');
  command
    .command('create')
    .description('Make a key. It is shown once and never again.')
    .requiredOption('--name <name>', 'who or what uses it')
    .requiredOption('--role <role>', GIVEN.join(', '))
    .option('--source <source>', 'the one source an integration may publish as, such as crm.salesforce')
    .option('--days <days>', 'how long it is good; without it, for ever')
    .action(async ({ name, role, source, days }: { name: string; role: string; source?: string; days?: string }) => {
      const pepper = readSettings().keyPepper;
      if (pepper === undefined)
        throw new UsageError('Set MERI_KEY_PEPPER (at least 16 characters, kept secret) before making keys.');
      const known = GIVEN.find((one) => one === role);
      if (!known) throw new UsageError(`There is no role ${role}; there are ${GIVEN.join(', ')}.`);
      if (days !== undefined && !(Number(days) > 0)) throw new UsageError('--days takes a number of days.');
      const expiresAt = days === undefined ? undefined : new Date(Date.now() + Number(days) * 86_400_000);
      await withPool(async (pool) => {
        print(
          await createApiKey(pool, pepper, {
            name,
            role: known,
            ...(source ? { source } : {}),
            ...(expiresAt ? { expiresAt } : {}),
          }),
        );
      });
    });
  command
    .command('list')
    .description('The keys, without their secrets.')
    .action(() =>
      withPool(async (pool) => {
        for (const key of await listApiKeys(pool)) print(key);
      }),
    );
  command
    .command('revoke')
    .description('End a key at once.')
    .argument('<id>')
    .action((id: string) =>
      withPool(async (pool) => {
        if (!(await revokeApiKey(pool, id))) throw new UsageError(`There is no live key ${id}; see meri keys list.`);
        tell('Revoked.');
      }),
    );
  return command;
};

async function withPool(work: (pool: Pool) => Promise<void>): Promise<void> {
  const database = await openDatabase(readSettings());
  try {
    await migrate(database.url);
    const pool = openGraphPool(database.url, { max: 1 });
    await work(pool).finally(() => pool.end());
  } finally {
    await database.close();
  }
}

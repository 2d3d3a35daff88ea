import { DEFAULT_RULES, versionOfRules, type IdentityRules } from '#identity';
import type { Pool } from 'pg';
import { standAlone } from './models.js';
import type { TriedRuling } from './try-ruling.js';

export interface StoredRules {
  readonly version: string;
  readonly rules: IdentityRules;
}

/** The rules in force and the name of their version. */
export async function readRules(pool: Pool): Promise<StoredRules> {
  const { rows } = await pool.query<StoredRules>(
    "select version, rules from hub.identity_rules where state = 'active'",
  );
  return rows[0] ?? { version: versionOfRules(DEFAULT_RULES), rules: DEFAULT_RULES };
}

/**
 * Puts rules in force. Batches in hand are waited for, so that every later one is judged by them; the records from
 * before want a pass. Returns their version.
 */
export async function putRulesInForce(
  pool: Pool,
  rules: IdentityRules,
  by: string,
  trial: TriedRuling | null,
): Promise<string> {
  const version = versionOfRules(rules);
  await standAlone(pool, async (client) => {
    await client.query(
      "update hub.identity_rules set state = 'retired', decided_at = now(), decided_by = $1 where state = 'active'",
      [by],
    );
    await client.query(
      `insert into hub.identity_rules (version, rules, state, trial, decided_by) values ($1, $2, 'active', $3, $4)
       on conflict (version) do update set state = 'active', trial = excluded.trial, decided_at = now(), decided_by = excluded.decided_by`,
      [version, rules, trial, by],
    );
  });
  return version;
}

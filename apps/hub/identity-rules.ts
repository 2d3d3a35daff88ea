import { beginPass, putRulesInForce, readRules as readRulesInForce, readRuling, tryRuling } from '#graph';
import { DEFAULT_RULES, readRules, versionOfRules, type IdentityRules } from '#identity';
import type { Logger } from '#platform';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';

export const RULE_FILE = 'identity.yaml';
const TRIED_ON = 1_000;

/** The company's rules of identity, or, without a file, those that come with Meri. @throws as `readRules` of #identity */
export function readRuleFile(configDir: string): IdentityRules {
  const file = join(configDir, RULE_FILE);
  return existsSync(file) ? readRules(readFileSync(file, 'utf8'), file) : DEFAULT_RULES;
}

/** Where the file says something else than what is in force: tries it on history, puts it in force, and has all records judged again. */
export async function followRuleFile(pool: Pool, rules: IdentityRules, logger: Logger): Promise<boolean> {
  const version = versionOfRules(rules);
  const inForce = await readRulesInForce(pool);
  if (inForce.version === version) return false;
  const tried = await tryRuling(pool, await readRuling(pool, rules), { sample: TRIED_ON });
  await putRulesInForce(pool, rules, RULE_FILE, tried);
  await beginPass(pool, `rules ${version}`);
  const { records, merged, parted, biggest, pass } = tried;
  logger.info({ rules: version, former: inForce.version, triedOn: records, merged, parted, biggest, passSeconds: pass?.seconds }, 'rules of identity are in force'); // prettier-ignore
  return true;
}

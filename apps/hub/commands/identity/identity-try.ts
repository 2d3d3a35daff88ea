import {
  readModelOf,
  readParties,
  readRules,
  readRuling,
  tryRuling,
  type GroupChange,
  type PassEstimate,
} from '#graph';
import { modelsUnder, readRules as parseRules } from '#identity';
import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import { print, tell, UsageError } from '../process.js';
import { Progress } from '../progress.js';
import { withPool } from '../with-pool.js';

export interface TryFlags {
  readonly rules?: string;
  readonly model?: string;
  readonly merge?: number;
  readonly sample?: number;
  readonly json?: boolean;
}

/** Judges records in memory under other rules or another model, and tells what would change. */
export async function tryRules({ rules: file, model: version, merge, sample, json }: TryFlags): Promise<void> {
  if (Number.isNaN(merge) || Number.isNaN(sample)) throw new UsageError('--merge and --sample take numbers.');
  await withPool(async (pool) => {
    const standing = (await readRules(pool)).rules;
    const wanted = file === undefined ? standing : parseRules(readFileSync(file, 'utf8'), file);
    const thresholds = { ...wanted.thresholds, merge: wanted.thresholds.merge + (merge ?? 0) };
    const rules = { ...wanted, thresholds };
    const ruling = await readRuling(pool, rules);
    const model = version === undefined ? undefined : await readModelOf(pool, version);
    if (version !== undefined && !model)
      throw new UsageError(`There is no model ${version}; meri identity models lists them.`);
    const models = model ? modelsUnder(rules, { ...ruling.models, [model.kind]: model }) : ruling.models;
    const progress = new Progress('records', json === true);
    const tried = await tryRuling(
      pool,
      { ...ruling, models },
      { ...(sample === undefined ? {} : { sample }), onProgress: (done, total) => progress.at(done, total) },
    ).finally(() => progress.stop());
    if (json) return void print(tried);
    tell(`${tried.records} records looked at in ${tried.seconds.toFixed(1)} s: ${tried.customersBefore} customers now, ${tried.customersAfter} then.`); // prettier-ignore
    tell(`${tried.merged} merges, ${tried.parted} splits; the biggest customer would have ${tried.biggest} records; ${tried.reviews} pairs would wait for a person.`); // prettier-ignore
    tellPassEstimate(tried.pass ?? null);
    for (const change of tried.samples) await tellChange(pool, change);
    if (tried.samples.length === 0) tell('No customer would change.');
    else
      tell(
        'Nothing was changed. Put the rules into config/identity.yaml and restart, or: meri identity activate VERSION',
      );
  });
}

export function tellPassEstimate(estimate: PassEstimate | null): void {
  if (!estimate) return;
  const { records, seconds, basis } = estimate;
  const rate =
    basis === 'passes' ? 'at the rate of former passes' : 'and the time for writing, at the rate of this trial';
  tell(`Judging all ${records} records so for good takes about ${seconds} s of work, ${rate}; up to three times as long while events stream in.`); // prettier-ignore
}

async function tellChange(pool: Pool, { before, after }: GroupChange): Promise<void> {
  const names = await readParties(pool, [...new Set(before.flat())]);
  const nameOf = (id: string) => {
    const party = names.get(id);
    return party ? `${party.source} ${party.key}` : id;
  };
  const told = (groups: readonly (readonly string[])[]) =>
    groups.map((group) => `[${group.map((id) => nameOf(id)).join(', ')}]`).join(' ');
  tell(`  ${told(before)} → ${told(after)}`);
}

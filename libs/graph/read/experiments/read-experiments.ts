import type { Channel, ExperimentState, Horizon } from '#contracts';
import type { Pool } from 'pg';
import { scopeOf } from '../customers/read-customers.js';
import { objectOf, type Scope } from '../object.js';
import { isUuid, type PageJson } from '../page.js';
import type { Selection } from '../selection.js';
import { among } from '../shapes/filters.js';
import { Statement } from '../statement.js';
import { pageOfTable } from '../understanding/lists.js';
import { EXPERIMENT } from './experiment.js';

export interface ExperimentFilter {
  readonly state?: readonly ExperimentState[] | null;
  readonly horizon?: readonly Horizon[] | null;
  readonly stage?: readonly string[] | null;
  readonly channel?: readonly Channel[] | null;
}

const matchExperiment = (e: string, filter: ExperimentFilter | null | undefined, scope: Scope): readonly string[] => [
  ...among(`${e}.state`, filter?.state, scope),
  ...(filter?.horizon ? [`${e}.horizon = any(${scope.statement.bind(filter.horizon, 'int[]')})`] : []),
  ...among(`${e}.stage`, filter?.stage, scope),
  ...among(`${e}.channel`, filter?.channel, scope),
];

/** Experiments, the last begun first. */
export const readExperiments = (
  pool: Pool,
  selection: Selection,
  filter: ExperimentFilter | null | undefined,
): Promise<PageJson> =>
  pageOfTable(pool, selection, 'experiment', EXPERIMENT, { column: 'created_at', direction: 'desc' }, (row, scope) =>
    matchExperiment(row, filter, scope),
  );

/** One experiment by its id, in one statement. */
export async function readExperiment(
  pool: Pool,
  id: string,
  fields: readonly Selection[],
): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!isUuid(id)) return undefined;
  const statement = new Statement();
  const which = `select * from experiment where id = ${statement.bind(id, 'uuid')}`;
  return statement.json(
    pool,
    `select ${objectOf(EXPERIMENT, 'e0', fields, scopeOf(statement))}::text as json from (${which}) e0`,
  );
}

/** How an experiment stands: what a decision on it depends on. */
export interface ExperimentStanding {
  readonly state: ExperimentState;
  readonly since: string | null;
}

export async function readExperimentStanding(pool: Pool, id: string): Promise<ExperimentStanding | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await pool.query<{ state: ExperimentState; since: Date | null }>(
    'select state, since from experiment where id = $1',
    [id],
  );
  return rows[0] && { state: rows[0].state, since: rows[0].since?.toISOString() ?? null };
}

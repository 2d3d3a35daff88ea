import { stampOf, uuidOf, type ExperimentFields } from '#contracts';
import { experimentOf, grouped, type Experiment } from '#understanding';
import type { ClientBase } from 'pg';
import { LOCKS } from '../../store/locks.js';
import { ofKind, type Heard } from '../batch.js';
import { excluded, insertSql, overRows, selectBy } from '../statement.js';

const WORD = {
  id: 'uuid', experiment_id: 'uuid', said: 'jsonb', said_by: 'text', said_at: 'timestamptz', customers: 'uuid[]', stamp: 'text', event_id: 'uuid',
} as const; // prettier-ignore
const insertWords = overRows(
  'experiment-words-insert',
  WORD,
  insertSql('experiment_word', WORD, 'on conflict do nothing'),
);

/** The columns of an experiment as it stands. */
export const EXPERIMENT = {
  id: 'uuid', title: 'text', wish: 'text', stage: 'text', channel: 'text', customers: 'uuid[]', compared_with: 'uuid[]', measure: 'text',
  horizon: 'int', state: 'text', since: 'timestamptz', until: 'timestamptz', decide_by: 'timestamptz', told_afterwards: 'boolean',
  created_at: 'timestamptz', created_by: 'text', decisions: 'jsonb',
} as const; // prettier-ignore
const writeExperiments = overRows(
  'experiments-write',
  EXPERIMENT,
  insertSql('experiment', EXPERIMENT, `on conflict (id) do update set ${excluded(EXPERIMENT, ['id'])}`),
);

/**
 * Appends what is said of experiments and writes how they stand after it.
 * @returns whoever takes part in them, by the ids of customers
 */
export async function applyExperiments(client: ClientBase, heard: readonly Heard[]): Promise<readonly string[]> {
  const words = ofKind(heard, 'experiment.changed').map(({ observation, eventId, ordinal }) => ({
    id: uuidOf('experiment-word', eventId, String(ordinal)),
    experiment_id: observation.experiment,
    said: observation.fields,
    said_by: observation.by,
    said_at: observation.at,
    customers: [...(observation.fields.customers ?? []), ...(observation.fields.comparedWith ?? [])],
    stamp: stampOf(observation.at, observation.sequence),
    event_id: eventId,
  }));
  if (words.length === 0) return [];
  // Whoever says something of experiments does so one after the other: each sees what was said before.
  await client.query('select pg_advisory_xact_lock($1)', [LOCKS.experiments]);
  await insertWords(client, words);
  const said = await readWords(client, [...new Set(words.map(({ experiment_id }) => experiment_id))]);
  const rows = rowsOf(said);
  await writeExperiments(client, rows);
  const named = await selectBy<{ id: string }>(
    client,
    'experiments-customers',
    'select distinct customer_id as id from membership where record_id = any($1)',
    [...new Set(rows.flatMap(({ customers }) => customers))],
  );
  return named.map(({ id }) => id);
}

/** What was said of an experiment, as it is kept. */
export interface SaidOfExperiment {
  readonly experiment_id: string;
  readonly said: ExperimentFields;
  readonly said_by: string;
  readonly said_at: Date;
  readonly stamp: string;
  readonly event_id: string;
}

const readWords = (client: ClientBase, experiments: readonly string[]): Promise<readonly SaidOfExperiment[]> =>
  selectBy<SaidOfExperiment>(
    client,
    'experiment-words-read',
    'select experiment_id, said, said_by, said_at, stamp, event_id from experiment_word where experiment_id = any($1)',
    experiments,
  );

/** Experiments as they stand after some words. */
export const rowsOf = (words: readonly SaidOfExperiment[]): readonly ExperimentRow[] =>
  [...grouped(words, ({ experiment_id }) => experiment_id)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, said]) => {
      const experiment = experimentOf(
        said.map((word) => ({
          said: word.said,
          by: word.said_by,
          at: word.said_at.toISOString(),
          stamp: word.stamp,
          eventId: word.event_id,
        })),
      );
      return experiment ? [rowOf(id, experiment)] : [];
    });

export type ExperimentRow = ReturnType<typeof rowOf>;

const rowOf = (id: string, experiment: Experiment) => ({
  id,
  title: experiment.title,
  wish: experiment.wish,
  stage: experiment.stage,
  channel: experiment.channel,
  customers: experiment.customers,
  compared_with: experiment.comparedWith,
  measure: experiment.measure,
  horizon: experiment.horizon,
  state: experiment.state,
  since: experiment.since,
  until: experiment.until,
  decide_by: experiment.decideBy,
  told_afterwards: experiment.toldAfterwards,
  created_at: experiment.createdAt,
  created_by: experiment.createdBy,
  decisions: experiment.decisions,
});

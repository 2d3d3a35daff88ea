import type { PartyKind } from '#contracts';
import { driftBetween, surveyPairs, type MatchModel, type ModelDrift, type PairSurvey } from '#identity';
import type { ClientBase, Pool } from 'pg';
import { inTransaction } from '../../store/open-graph.js';
import { readRuling } from '../ruling/ruling.js';
import { drawPairs } from './drawn-pairs.js';

export interface StoredSurvey {
  readonly model: string;
  readonly kind: PartyKind;
  readonly taken_at: Date;
  readonly records: number;
  readonly survey: PairSurvey;
}

/** A survey is taken anew when so large a share of records came or went since the last. */
const CHANGED = 0.02;
/** Surveys kept of a model: the first, and the latest. */
const KEPT = 50;

/**
 * Looks at the pairs there are as a model does, and keeps what it sees. The first survey of a model is what all later ones
 * are compared with.
 * @param model one that was just learned; where absent, the one in force
 * @param population how many records of the kind there are
 */
export async function keepSurvey(pool: Pool, kind: PartyKind, population: number, model?: MatchModel): Promise<void> {
  await inTransaction(
    pool,
    async (client) => {
      const ruling = await readRuling(client);
      const judging = model ?? ruling.models[kind];
      const first = (await readSurveys(client, kind, judging.version))[0];
      const survey = surveyPairs(judging, await drawPairs(client, kind, ruling), first?.survey);
      await client.query('insert into hub.identity_survey (model, kind, records, survey) values ($1, $2, $3, $4)', [
        judging.version,
        kind,
        population,
        survey,
      ]);
      await client.query(
        `delete from hub.identity_survey s where model = $1
           and taken_at > (select min(taken_at) from hub.identity_survey where model = $1)
           and taken_at not in (select taken_at from hub.identity_survey where model = $1 order by taken_at desc limit ${KEPT})`,
        [judging.version],
      );
    },
    'one-moment',
  );
}

/** Whether records came or went, or were judged anew, since the model in force was last surveyed. */
export async function isSurveyDue(pool: Pool, kind: PartyKind, population: number): Promise<boolean> {
  const { version } = (await readRuling(pool)).models[kind];
  const last = (await readSurveys(pool, kind, version)).at(-1);
  if (!last || Math.abs(population - last.records) > CHANGED * last.records) return true;
  const { rowCount } = await pool.query("select 1 from hub.identity_pass where state = 'done' and changed_at > $1", [
    last.taken_at,
  ]);
  return rowCount! > 0;
}

/** The first survey of a model and its last; one where there is one only. */
export async function readSurveys(
  client: ClientBase | Pool,
  kind: PartyKind,
  model: string,
): Promise<readonly StoredSurvey[]> {
  const { rows } = await client.query<StoredSurvey>(
    `select model, kind, taken_at, records, survey from hub.identity_survey where model = $1 and kind = $2
       and taken_at in ((select min(taken_at) from hub.identity_survey where model = $1), (select max(taken_at) from hub.identity_survey where model = $1))
     order by taken_at`,
    [model, kind],
  );
  return rows;
}

/** How far the records have moved, from the first of these surveys to the last; null before the first. */
export function driftIn(surveys: readonly StoredSurvey[]): (ModelDrift & { readonly since: Date }) | null {
  const [first, last] = [surveys[0], surveys.at(-1)];
  return first && last ? { ...driftBetween(first.survey, last.survey), since: first.taken_at } : null;
}

import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { ActivityOrder1798100014000 } from '../migrations/activity-order.js';
import { ErasedAddresses1764100000001 } from '../migrations/erased-addresses.js';
import { ExperimentSchema1798100002000 } from '../migrations/experiment-schema.js';
import { GraphSchema1764000000001 } from '../migrations/graph-schema.js';
import { GroupModelSchema1764400001001 } from '../migrations/group-model-schema.js';
import { GroupsSchema1764400001000 } from '../migrations/groups-schema.js';
import { HubSchema1764000000000 } from '../migrations/hub-schema.js';
import { IdentityModelSchema1764000000002 } from '../migrations/identity-model-schema.js';
import { MatchingSchema1764000000003 } from '../migrations/matching-schema.js';
import { IdentityRulesSchema1764200000001 } from '../migrations/identity-rules-schema.js';
import { NamedRetractions1764200000000 } from '../migrations/named-retractions.js';
import { ReviewDue1764250000000 } from '../migrations/review-due.js';
import { ItemPast1764400004000 } from '../migrations/item-past.js';
import { KeptContacts1764100000000 } from '../migrations/kept-contacts.js';
import { JudgementSchema1764400000000 } from '../migrations/judgement-schema.js';
import { IdentityHealth1798100008003 } from '../migrations/identity-health.js';
import { DriftLearned1798100017500 } from '../migrations/drift-learned.js';
import { JudgedAnew1798100018300 } from '../migrations/judged-anew.js';
import { JudgingVersion1798100018301 } from '../migrations/judging-version.js';
import { LearnedFor1798100013000 } from '../migrations/learned-for.js';
import { PassKind1798100020200 } from '../migrations/pass-kind.js';
import { NoStatistics1798100019000, NoStatisticsOfArchive1798100019001 } from '../migrations/no-statistics.js';
import { OpposedClaims1798100020100 } from '../migrations/opposed-claims.js';
import { OutboxWaits1798100004002 } from '../migrations/outbox-waits.js';
import { PromiseTeam1798100004003 } from '../migrations/promise-team.js';
import { ReadingDue1798100004001 } from '../migrations/reading-due.js';
import { ReadingPutOff1798100009000 } from '../migrations/reading-put-off.js';
import { ReviewNear1798100020000 } from '../migrations/review-near.js';
import { SampleCompany1798100019100 } from '../migrations/sample-company.js';
import { TextReadings1798100004000 } from '../migrations/text-readings.js';
import { ToldRecommendations1798100016000 } from '../migrations/told-recommendations.js';
import { UnderstandingSchema1764300000000 } from '../migrations/understanding-schema.js';
import { HubSurfaces1764200000000 } from '../migrations/hub-surfaces.js';
import { LOCKS } from './locks.js';
import { LIVE_SCHEMA } from './open-graph.js';

const HUB_MIGRATIONS = [
  HubSchema1764000000000,
  IdentityModelSchema1764000000002,
  HubSurfaces1764200000000,
  IdentityRulesSchema1764200000001,
  GroupModelSchema1764400001001,
  ReadingDue1798100004001,
  OutboxWaits1798100004002,
  IdentityHealth1798100008003,
  ReadingPutOff1798100009000,
  LearnedFor1798100013000,
  DriftLearned1798100017500,
  JudgedAnew1798100018300,
  NoStatisticsOfArchive1798100019001,
  PassKind1798100020200,
  SampleCompany1798100019100,
];
const GRAPH_MIGRATIONS = [
  GraphSchema1764000000001,
  MatchingSchema1764000000003,
  KeptContacts1764100000000,
  ErasedAddresses1764100000001,
  NamedRetractions1764200000000,
  ReviewDue1764250000000,
  UnderstandingSchema1764300000000,
  JudgementSchema1764400000000,
  GroupsSchema1764400001000,
  ItemPast1764400004000,
  ExperimentSchema1798100002000,
  TextReadings1798100004000,
  PromiseTeam1798100004003,
  ActivityOrder1798100014000,
  ToldRecommendations1798100016000,
  JudgingVersion1798100018301,
  NoStatistics1798100019000,
  ReviewNear1798100020000,
  OpposedClaims1798100020100,
];

export interface Migrated {
  readonly schema: string;
  readonly name: string;
}

/**
 * Brings the schemas `hub` and `graph` up to date. Several processes may start at once: one migrates, the others wait.
 * @returns what was run, nothing where all was current
 */
export async function migrate(url: string): Promise<readonly Migrated[]> {
  const guard = new Client({ connectionString: url });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [LOCKS.migration]);
    const hub = await runMigrations(url, 'hub', HUB_MIGRATIONS);
    return [...hub, ...(await runMigrations(url, LIVE_SCHEMA, GRAPH_MIGRATIONS))];
  } finally {
    await guard.end();
  }
}

/** Makes an empty graph in a schema of its own, dropping what an unfinished rebuild left there. */
export async function makeGraphSchema(url: string, schema: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`drop schema if exists ${schema} cascade`);
  } finally {
    await client.end();
  }
  await runMigrations(url, schema, GRAPH_MIGRATIONS);
}

type MigrationClass = new () => { up(runner: unknown): Promise<void> };

async function runMigrations(
  url: string,
  schema: string,
  migrations: readonly MigrationClass[],
): Promise<readonly Migrated[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create schema if not exists ${schema}`);
  } finally {
    await client.end();
  }
  const source = new DataSource({
    type: 'postgres',
    url,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    extra: { options: `-c search_path=${schema},public` },
  });
  await source.initialize();
  try {
    return (await source.runMigrations({ transaction: 'all' })).map(({ name }) => ({ schema, name }));
  } finally {
    await source.destroy();
  }
}

import { afterAll, beforeAll, expect } from '@jest/globals';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { openBrowser } from './browser.js';
import { copySample, startOn } from './console-hub.js';
import { onceARun } from './once-a-run.js';

/** A hub on the sample company that many files look at and none changes: one for a whole run, with something on every screen. */
export interface SeenHub {
  readonly url: string;
  readonly databaseUrl: string;
  /** Its process: the run's teardown ends it. */
  readonly pid: number;
  /** An experiment that has gone on for long enough to be measured. */
  readonly experiment: string;
  /** How many events it has applied, and will have. */
  readonly events: number;
}

/** For all tests of a file that only look: a browser, and the hub that others look at too. */
export function setSeenStage(): { readonly hub: SeenHub; readonly browser: Browser } {
  const stage: { hub?: SeenHub; browser?: Browser } = {};
  beforeAll(async () => {
    [stage.hub, stage.browser] = await Promise.all([seenHub(), openBrowser()]);
  }, 240_000);
  afterAll(async () => {
    await stage.browser?.close();
    // Whoever changes it has a hub of their own: `setStage`.
    if (stage.hub) expect(await eventsOf(stage.hub.databaseUrl)).toBe(stage.hub.events);
  }, 60_000);
  return stage as Required<typeof stage>;
}

const seenHub = async (): Promise<SeenHub> => JSON.parse(await onceARun('seen', startSeen)) as SeenHub;

async function startSeen(folder: string): Promise<string> {
  const data = join(folder, 'data');
  await copySample(data);
  const { url, meri, ...hub } = await startOn(data, {});
  const databaseUrl = await hub.databaseUrl();
  const experiment = await startExperiment(url);
  // Groups and doubts are worked out beside ingest, and the first groups may give way to others; each change is told to pages.
  const rests = stays(AGAIN);
  await eventually(
    async () => ({
      ...(await ask<Told>(url, TOLD)),
      last: await number(databaseUrl, 'select max(seq) from hub.outbox'),
    }),
    (now) => rests(now) && now.reviews.nodes.length > 1 && now.groups.some(({ size }) => size > 0),
    120_000,
  );
  const seen: SeenHub = { url, databaseUrl, pid: meri.child.pid!, experiment, events: await eventsOf(databaseUrl) };
  return JSON.stringify(seen);
}

interface Told {
  readonly groups: readonly { readonly size: number }[];
  readonly reviews: { readonly nodes: readonly object[] };
}
const TOLD = '{ groups { id size } reviews(first: 2) { nodes { records { id } } } }';

interface Waiting {
  readonly waits: { readonly nodes: readonly { readonly customer: { readonly id: string } | null }[] };
}
const WAITING = '{ waits(filter: { channel: [EMAIL], stage: ["support"] }, first: 100) { nodes { customer { id } } } }';
const START =
  'mutation ($input: StartExperimentInput!) { startExperiment(input: $input) { ... on ExperimentSaid { experiment { id } } } }';

async function startExperiment(url: string): Promise<string> {
  const { waits } = await ask<Waiting>(url, WAITING);
  const customers = [...new Set(waits.nodes.flatMap(({ customer }) => customer?.id ?? []))].slice(0, 12);
  const input = { title: 'Soitamme tunnin kuluessa', wish: 'Kukaan ei odota yön yli vastausta', stage: 'support', channel: 'EMAIL', customers, measure: 'WAIT_LENGTH', horizon: 6, startedAt: '2026-07-01T00:00:00Z' }; // prettier-ignore
  const said = await ask<{ startExperiment: { experiment: { id: string } } }>(url, START, { input });
  return said.startExperiment.experiment.id;
}

/** So many answers in a row, a tenth of a second apart: no keeper rests for longer. */
const AGAIN = 60;

/** Whether it has been the same for so many answers. */
function stays(times: number): (now: object) => boolean {
  let [last, same] = ['', 0];
  return (told) => {
    const now = JSON.stringify(told);
    same = now === last ? same + 1 : 0;
    last = now;
    return same >= times;
  };
}

const eventsOf = (databaseUrl: string) => number(databaseUrl, 'select count(*) from hub.event_index');

async function number(databaseUrl: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, string>>(sql);
    return Number(Object.values(rows[0]!)[0]);
  } finally {
    await client.end();
  }
}

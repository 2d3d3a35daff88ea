import { nameOfReader, type UnderstandingTerms } from '#understanding';
import type { ClientBase, Pool } from 'pg';
import { announce, announceWaits } from '../apply/outbox.js';
import { selectBy } from '../apply/statement.js';
import { followGrouping } from '../groups/follow-grouping.js';
import { LOCKS } from '../store/locks.js';
import { bounds } from '../store/open-graph.js';
import { casesAmong, contactsOf, readCases, readTouchpoints } from './material/contacts.js';
import { readDeals } from './material/deals.js';
import { derive } from './derive.js';
import { takeAlong, takeDue } from './due.js';
import { Judgements } from './material/judgements.js';
import { ModelReadings, readModelReadings } from './models/model-readings.js';
import { replaceTallies } from './kept/map-sums.js';
import { readParties } from './material/people.js';
import { markUnread } from './models/reading-due.js';
import { READER } from './kept/readings.js';
import { surroundingsOf, type Surrounded } from './material/surroundings.js';
import { placeOfMeaning, readMeanings, writeDerived } from './kept/write.js';

/** Reading the texts of the largest account takes some seconds; a process that freezes keeps its marks so long. */
const IDLE_SECONDS = 20;

/** Another number here, and all is derived anew. */
const TALLIES = 6;

/** Of marked records, in one portion. */
export const MOST_MARKS = 120;

export interface DueOptions extends UnderstandingTerms {
  /** How many marked records are taken at a time; 120 by default. */
  readonly marks?: number;
  /** Is told how many contacts that came to, with whoever is near. */
  readonly onRead?: (contacts: number) => void;
  /** False for a graph that nobody reads yet, and for who holds the lock of a swap. */
  readonly live?: boolean;
}

/**
 * Understands anew what is due, one portion in one transaction, and returns whether there was anything. The transaction
 * sees one state of the graph: whatever a batch changes meanwhile is due again. Only one may run at a time.
 */
export async function understandDue(pool: Pool, options: DueOptions): Promise<boolean> {
  const { live = true } = options;
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // Before the transaction, whose view of the graph is as old as its first statement.
    if (live) await client.query('select pg_advisory_lock_shared($1)', [LOCKS.swap]);
    await client.query(`begin isolation level repeatable read; ${bounds(IDLE_SECONDS)}`);
    const any = await understandPortion(client, options);
    await client.query('commit');
    return any;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    if (live)
      await client.query('select pg_advisory_unlock_shared($1)', [LOCKS.swap]).catch((lost: Error) => (broken = lost));
    client.release(broken);
  }
}

async function understandPortion(client: ClientBase, options: DueOptions): Promise<boolean> {
  const { map, hours, reader, marks = MOST_MARKS, live = true, onRead } = options;
  const changed = await followTerms(client, versionOf(options));
  const grouping = await followGrouping(client);
  const due = await takeDue(client, marks);
  if (due.length === 0) return changed || grouping.changed;
  const near = await surroundingsOf(client, due);
  const along = await takeAlong(client, [...new Set([...near.customers, ...near.customerOf.keys()])]);
  const surrounded = await surroundingsOf(client, along, near.customers);
  const customers = [...surrounded.customers];
  const records = [...surrounded.customerOf.keys()];
  const { material, caseRecords } = await readMaterial(client, surrounded, options);
  onRead?.(material.contacts.length);
  const derived = derive(material, { map, hours }, grouping.model);
  const { touched, waits } = await writeDerived(
    client,
    customers,
    records,
    { ...derived, caseRecords },
    material.known,
  );
  await replaceTallies(client, customers, derived.tallies);
  if (live && reader) await markUnread(client, material.models.unread(material.contacts));
  if (live) {
    const present = await presentAmong(client, [...touched]);
    await announce(client, present);
    await announceWaits(
      client,
      present.filter((id) => waits.has(id)),
    );
  }
  return true;
}

async function readMaterial(client: ClientBase, surrounded: Surrounded, { reader, hours }: UnderstandingTerms) {
  const customers = [...surrounded.customers];
  const { people, accounts } = await readParties(client, surrounded);
  const touchpoints = await readTouchpoints(client, [...surrounded.customerOf.keys()]);
  const meanings = await readMeanings(client, customers);
  const known = new Map(meanings.map((one) => [placeOfMeaning(one), one]));
  const material = {
    contacts: contactsOf(touchpoints, surrounded, accounts),
    cases: await readCases(client, touchpoints),
    deals: await readDeals(client, surrounded),
    accounts,
    people,
    judgements: await Judgements.read(client, surrounded),
    models: new ModelReadings(
      reader ? await readModelReadings(client, [...new Set(touchpoints.map(({ id }) => id))]) : [],
      reader,
      hours,
    ),
    known,
  };
  return { material, caseRecords: casesAmong(touchpoints) };
}

/** Whoever is no more needs no word: the batch told of it. */
async function presentAmong(client: ClientBase, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await selectBy<{ id: string }>(
    client,
    'understanding-present',
    'select id from customer where id = any($1)',
    ids,
  );
  return rows.map(({ id }) => id);
}

/** Of the terms by which all was understood. */
const versionOf = ({ map, hours, reader }: UnderstandingTerms): string =>
  [
    map.version, READER, TALLIES, hours.zone, hours.holidaysOf ?? '', JSON.stringify(hours.days),
    ...(reader ? [`${reader.stands ? 'read' : 'compared'} by ${nameOfReader(reader)}`] : []),
  ].join(' '); // prettier-ignore

/** Where all was understood by other terms than these, all is due. */
async function followTerms(client: ClientBase, version: string): Promise<boolean> {
  const { rows } = await client.query<{ version: string }>('select version from understanding_version');
  if (rows.length === 1 && rows[0]!.version === version) return false;
  await client.query('delete from understanding_version');
  await client.query('insert into understanding_version (version) values ($1)', [version]);
  if (rows.length > 0) await client.query('insert into understanding_due (record_id) select id from customer');
  return true;
}

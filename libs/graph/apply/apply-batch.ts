import type { ClientBase } from 'pg';
import { applyActivity, sumActivity } from './activity.js';
import { archiveFresh, countSources, park } from './archive.js';
import { heardIn, type Applied, type Batch, type Heard, type PreparedEvent } from './batch.js';
import { standing } from '#contracts';
import { applyCases } from './cases.js';
import { settleCustomers } from './customers.js';
import { applyDecisions } from './decisions.js';
import type { Item } from './items.js';
import { applyNotes } from './notes.js';
import { carryIdentifiers, surround } from './neighbourhoods.js';
import { applyOpportunities } from './opportunities.js';
import { announce } from './outbox.js';
import { findCandidates } from '../matching/candidates.js';
import { readRuling } from '../matching/ruling.js';
import { applyRecords } from './records.js';
import { applyStatements } from './statements-of-parties.js';
import { applyTouchpoints, forgetWords } from './touchpoints.js';

/**
 * Applies one batch inside the caller's transaction: offset first, then the archive, then the graph, then the outbox.
 * Every stage takes its row locks in the order of its keys, and all batches go through the stages in the same order, so
 * that batches wait for each other but seldom deadlock; one that does is rolled back by PostgreSQL and tried again.
 */
export async function applyBatch(client: ClientBase, batch: Batch): Promise<Applied> {
  await batch.advance?.(client);
  const once = firstOfEach(batch.events);
  const fresh = await archiveFresh(client, once, batch.receivedAt);
  const events = once.filter((event) => fresh.has(event.eventId));
  await park(client, batch.unusable, batch.receivedAt);
  const customers = await applyToGraph(client, heardIn(events));
  await announce(client, customers);
  await countSources(client, batch.events, fresh, batch.unusable, batch.receivedAt);
  return {
    applied: events.length,
    duplicates: batch.events.length - events.length,
    parked: batch.unusable.length,
    customers,
  };
}

/** The graph's share of a batch: what a rebuild does again from the archive. Returns the customers concerned. */
export async function applyToGraph(client: ClientBase, heard: readonly Heard[]): Promise<readonly string[]> {
  if (heard.length === 0) return [];
  const records = await applyRecords(client, heard);
  const cases = await applyCases(client, heard);
  await applyOpportunities(client, heard);
  const notes = await applyNotes(client, heard);
  await applyStatements(client, heard);
  const decided = await applyDecisions(client, heard);
  const keys = await carryIdentifiers(client, records);
  const ruling = await readRuling(client);
  const candidates = await findCandidates(client, records, ruling);
  const touchedRecords = new Set([
    ...records.touched,
    ...[...cases, ...notes].flatMap(({ before, after }) => [...partiesOf(before), ...partiesOf(after)]),
  ]);
  const partners = [...decided, ...candidates];
  const surroundings = await surround(client, { changed: records.changed, touched: touchedRecords }, keys, partners);
  const touchpoints = await applyTouchpoints(client, heard, cases, notes);
  await forgetWords(client, [...new Set([...touchedRecords, ...touchpoints.gained.keys(), ...touchpoints.recount])]);
  const active = await applyActivity(client, touchpoints, cases);
  const settled = await settleCustomers(client, surroundings, ruling);
  const touched = new Set(settled.computed);
  for (const record of [...touchedRecords, ...active]) {
    const customer = settled.customerOf.get(record);
    if (customer !== undefined) touched.add(customer);
  }
  const customers = [...touched].sort();
  await sumActivity(client, customers, settled.gone);
  return [...customers, ...settled.gone];
}

function firstOfEach(events: readonly PreparedEvent[]): readonly PreparedEvent[] {
  const first = new Map<string, PreparedEvent>();
  for (const event of events) if (!first.has(event.eventId)) first.set(event.eventId, event);
  return [...first.values()];
}

/** The records that a case or a note belongs to, or belonged to before this batch. */
function partiesOf(item: Item | undefined): readonly string[] {
  if (!item) return [];
  const [requester, organization] = [
    standing<string>(item.fields, 'requester'),
    standing<string>(item.fields, 'organization'),
  ];
  return [requester ?? [], organization ?? [], standing<readonly string[]>(item.fields, 'about') ?? []].flat();
}

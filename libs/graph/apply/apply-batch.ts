import type { ClientBase } from 'pg';
import { archiveFresh, park } from './archive.js';
import { countSources } from './source-counts.js';
import { heardIn, ofKind, type Applied, type Batch, type Heard, type PreparedEvent } from './batch.js';
import { settleCustomers } from './customers.js';
import { applyDecisions } from './words/decisions.js';
import { applyCases } from './items/cases.js';
import { applyFeedback } from './items/feedback.js';
import { applyInteractions } from './items/interactions.js';
import { forgetItems, linkItems, type Folded } from './items/forget-items.js';
import { everOf, recordsOf } from './items/item-words.js';
import { applyNotes } from './items/notes.js';
import { applyOpportunities } from './items/opportunities.js';
import { asCarried, carryIdentifiers, surround } from './neighbourhoods.js';
import { announce, announceThings } from './outbox.js';
import { findCandidates } from '../matching/candidates.js';
import { readRuling } from '../matching/ruling/ruling.js';
import { disownJudging } from '../matching/ruling/judging.js';
import { erasedAmong, forgetNames, forgetRemarks } from './records/erasure.js';
import { applyRecords, type FoldedRecords } from './records.js';
import { applyConsents } from './words/consents.js';
import { applyExperiments } from './words/experiments.js';
import { applyGroupWords } from './words/group-words.js';
import { applyJudgements } from './words/judgements.js';
import { applyTextReadings } from './words/text-readings.js';
import { applyActivity, sumActivity } from './touchpoints/activity.js';
import { forgetWords } from './touchpoints/forget-words.js';
import { applyTouchpoints } from './touchpoints/touchpoints.js';
import { markDue } from '../understanding/due.js';

/**
 * Applies one batch inside the caller's transaction: offset first, then the archive, then the graph, then the outbox.
 * Every stage takes its row locks in the order of its keys, and all batches go through the stages in the same order, so
 * that batches wait for each other but seldom deadlock; one that does is rolled back by PostgreSQL and tried again.
 */
export async function applyBatch(client: ClientBase, batch: Batch): Promise<Applied> {
  await batch.advance?.(client, batch.span);
  const once = firstOfEach(batch.events);
  const fresh = await archiveFresh(client, once, batch.receivedAt);
  const events = once.filter((event) => fresh.has(event.eventId));
  await park(client, batch.unusable, batch.receivedAt);
  const heard = heardIn(events);
  const customers = await applyToGraph(client, heard);
  await announce(client, customers);
  await announceThings(client, 'experiment', [
    ...new Set(ofKind(heard, 'experiment.changed').map(({ observation: { experiment } }) => experiment)),
  ]);
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
  const applied = await applyRecords(client, heard);
  const folded: Folded = {
    cases: await applyCases(client, heard),
    opportunities: await applyOpportunities(client, heard),
    notes: await applyNotes(client, heard),
    interactions: await applyInteractions(client, heard),
    feedback: await applyFeedback(client, heard),
  };
  await linkItems(client, folded);
  await applyConsents(client, heard);
  await applyGroupWords(client, heard);
  const judged = [...(await applyJudgements(client, heard)), ...(await applyTextReadings(client, heard))];
  const trying = await applyExperiments(client, heard);
  const decided = await applyDecisions(client, heard);
  const ruling = await readRuling(client);
  const records = ruling.kept === 'own' ? applied : await asCarried(client, applied);
  if (ruling.kept === 'other') await disownJudging(client);
  const keys = await carryIdentifiers(client, records, ruling);
  const candidates = await findCandidates(client, records, ruling);
  const touchedRecords = new Set([
    ...records.touched,
    ...Object.values(folded)
      .flat()
      .flatMap(({ before, after }) => [...(before ? recordsOf(before) : []), ...recordsOf(after)]),
  ]);
  const partners = [...decided, ...candidates.partners, ...candidates.crossed];
  const surroundings = await surround(client, { ...records, touched: touchedRecords }, keys, partners);
  // Only now: the locks on the neighbourhoods keep an erasure by another worker from passing unseen.
  const erased = await erasedAmong(client, [
    ...new Set([
      ...touchedRecords,
      ...Object.values(folded)
        .flat()
        .flatMap(({ after }) => everOf(after)),
    ]),
  ]);
  const items = await forgetItems(client, folded, erased);
  const forgotten =
    erased.length === 0
      ? []
      : Object.values(items)
          .flat()
          .flatMap(({ after }) => recordsOf(after));
  const touchpoints = await applyTouchpoints(client, heard, items, new Set(erased));
  const muted = await forgetWords(client, erased, records.erased);
  await forgetRemarks(client, erased);
  const active = await applyActivity(client, touchpoints, items.cases);
  const settled = await settleCustomers(client, surroundings, ruling, {
    features: candidates.features,
    blocks: candidates.blocks,
    isDirty: (id) =>
      records.changed.has(id) || decided.has(id) || candidates.crossed.has(id) || surroundings.carrying.has(id),
    renamed: [...records.changed].filter(([, { isRenamed }]) => isRenamed).map(([id]) => id),
    unsure: [
      ...candidates.crossed,
      ...decided,
      ...eldersIn(records),
      ...[...candidates.changed].filter(isOld(records)),
    ],
    near: candidates.near,
  });
  await forgetNames(client, records.forgotten);
  const ofRecords = (ids: Iterable<string>) => [...ids].flatMap((id) => settled.customerOf.get(id) ?? []);
  const summed = new Set([...settled.computed, ...ofRecords(active)]);
  await sumActivity(client, [...summed], settled.gone);
  const customers = [...new Set([...summed, ...ofRecords(touchedRecords)])].sort();
  await markDue(client, [...new Set([...customers, ...settled.gone, ...muted, ...forgotten, ...judged])]);
  return [...new Set([...customers, ...settled.gone, ...trying])];
}

/** Two workers may change two records at once that share their keys as before: neither waits for the other, and each sees the other as it was. */
const isOld =
  ({ changed }: FoldedRecords) =>
  (record: string): boolean =>
    changed.get(record)?.isNew !== true;

const eldersIn = ({ changed }: FoldedRecords): readonly string[] =>
  [...changed].filter(([, { isElder, isNew }]) => isElder && !isNew).map(([id]) => id);

function firstOfEach(events: readonly PreparedEvent[]): readonly PreparedEvent[] {
  const first = new Map<string, PreparedEvent>();
  for (const event of events) if (!first.has(event.eventId)) first.set(event.eventId, event);
  return [...first.values()];
}

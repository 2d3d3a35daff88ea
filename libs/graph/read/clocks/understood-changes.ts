import {
  compareUnderstood,
  type UnderstandingTerms,
  type UnderstoodChange,
  type UnderstoodThing,
} from '#understanding';
import type { Pool } from 'pg';
import { deriveAsOf } from '../../understanding/derive-as-of.js';
import type { Derived } from '../../understanding/derive.js';
import type { TimeRange } from '../shapes/filters.js';
import { clusterAsOf } from './cluster-as-of.js';

/**
 * What the hub understands of a customer otherwise now than it did: it is derived from what was known at the beginning and at
 * the end, each with what silence had shown by then, and compared.
 * @param id a customer's id, present or former
 */
export async function readUnderstoodChanges(
  pool: Pool,
  id: string,
  { from, to }: TimeRange,
  terms: UnderstandingTerms,
): Promise<readonly UnderstoodChange[]> {
  const end = to ?? new Date().toISOString();
  const after = await understoodBy(pool, id, end, terms);
  const before = from ? await understoodBy(pool, id, from, terms) : [];
  return compareUnderstood(before, after);
}

async function understoodBy(
  pool: Pool,
  id: string,
  knownBy: string,
  terms: UnderstandingTerms,
): Promise<readonly UnderstoodThing[]> {
  const found = await clusterAsOf(pool, id, { knownBy });
  if (!found) return [];
  const { customerId, members } = found.cluster;
  return thingsIn(await deriveAsOf(pool, customerId, members, { knownBy }, terms), customerId, knownBy);
}

/** What is derived as things with a state, as of a moment: promises break and journeys are left by silence too. */
function thingsIn(derived: Derived, customer: string, now: string): readonly UnderstoodThing[] {
  const isPast = (time: unknown) => time !== null && iso(time) < now;
  const theirs = ({ customer_id, party_id }: { readonly customer_id: unknown; readonly party_id: unknown }) =>
    customer_id === customer || party_id === customer;
  const meanings = derived.meanings.filter(theirs);
  const parties = new Set([customer, ...meanings.map(({ party_id }) => party_id)]);
  const thing = (kind: UnderstoodThing['kind'], id: unknown, at: unknown, state: unknown): UnderstoodThing => ({
    kind,
    id: String(id),
    at: iso(at),
    state: String(state),
  });
  return [
    ...derived.promises
      .filter(theirs)
      .map(({ id, made_at, outcome, due_at }) =>
        thing('promise', id, made_at, outcome === 'OPEN' && isPast(due_at) ? 'BROKEN' : outcome),
      ),
    ...derived.waits
      .filter(theirs)
      .map(({ id, since, ended_at, how, discarded }) =>
        thing('wait', id, since, discarded ? 'DISCARDED' : ended_at === null ? 'WAITING' : how),
      ),
    ...derived.journeys
      .filter(({ party_id }) => parties.has(party_id))
      .flatMap(({ id, moves, walk, leaves_at }) => [
        ...(moves as readonly { kind: string; from: string; to: string | null; at: string }[]).map((move) =>
          thing('move', `${String(id)} ${move.at}`, move.at, [move.kind, move.from, move.to].filter(Boolean).join(' ')),
        ),
        ...(isPast(leaves_at)
          ? [thing('move', `${String(id)} ${iso(leaves_at)}`, leaves_at, `left ${(walk as readonly string[]).at(-1)}`)]
          : []),
      ]),
    ...derived.seats
      .filter(({ account_id, person_id }) => account_id === customer || person_id === customer)
      .map(({ account_id, person_id, role, stance, agreed, statements }) =>
        thing(
          'role',
          `${String(account_id)} ${String(person_id)}`,
          (statements as readonly { at: string }[]).map(({ at }) => at).reduce((a, b) => (a > b ? a : b)),
          `${String(role)} ${String(stance)}${agreed ? '' : ' disputed'}`,
        ),
      ),
    ...derived.claims
      .filter(theirs)
      .map(({ id, said_at, holds }) => thing('claim', id, said_at, holds ? 'HOLDS' : 'NO_LONGER')),
    ...meanings.flatMap(({ touchpoint_id, feeling, stage }) => [
      thing('feeling', touchpoint_id, now, feeling),
      thing('stage', touchpoint_id, now, stage),
    ]),
  ];
}

const iso = (time: unknown): string =>
  time instanceof Date ? time.toISOString() : new Date(time as string).toISOString();

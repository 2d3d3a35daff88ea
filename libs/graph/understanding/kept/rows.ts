import { familyOf } from '#contracts';
import {
  teamOf,
  workingTimeBetween,
  type Contact,
  type Feeling,
  type Journey,
  type Placement,
  type ServiceMap,
  type Span,
  type StandingClaim,
  type ToldRecommendation,
  type TextReading,
  type TrackedPromise,
  type Wait,
  type WorkingHours,
} from '#understanding';
import type { ClaimRow, JourneyRow, MeaningRow, PromiseRow, SeatRow, ToldRow, WaitRow } from './columns.js';
import type { AccountSeat } from '../seats.js';

/** A contact, the touchpoint that it is, and where it is on the service map. */
export interface Place {
  readonly touchpoint: string;
  readonly record: string;
  readonly party: string;
  readonly source: string;
  readonly rows: readonly { readonly record: string; readonly customer: string }[];
  readonly contact: Contact;
  readonly placement: Placement;
}

type PlaceOf = (contact: string) => Place;

const ofPlace = ({ touchpoint, record, party, contact }: Place) => ({
  customer_id: contact.customer,
  party_id: party,
  touchpoint_id: touchpoint,
  record_id: record,
});

/** One for every row of the touchpoint that the contact stands for. */
export function meaningRows(
  place: Place,
  { feeling, by = 'rules' }: TextReading,
  kept: { readonly digest: string; readonly reading: string },
  placeOf: PlaceOf,
): readonly MeaningRow[] {
  const { stage, because } = place.placement;
  return place.rows.map(({ record, customer }) => ({
    ...ofPlace(place),
    record_id: record,
    customer_id: customer,
    automatic: place.contact.automatic,
    feeling: feeling.feeling,
    feeling_from: feeling.from,
    shown_by: feeling.spans.flatMap(({ from, to }) => [from, to]),
    stage,
    because: 'of' in because ? { by: because.by, of: placeOf(because.of).touchpoint } : because,
    ...kept,
    read_by: by,
  }));
}

/** How many feel how, as the table keeps it. */
function feelingsAmong(feelings: readonly Feeling[]): Readonly<Record<Lowercase<Feeling>, number>> {
  const counts = { positive: 0, neutral: 0, negative: 0, unknown: 0 };
  for (const feeling of feelings) counts[feeling.toLowerCase() as Lowercase<Feeling>]++;
  return counts;
}

/** @param feelingOf how a contact feels, whoever judged it */
export function journeyRow(journey: Journey, placeOf: PlaceOf, feelingOf: (contact: string) => Feeling): JourneyRow {
  const { key, party, offering, stays, moves, leavesAt, standing, beforeUs } = journey;
  const last = placeOf(stays.at(-1)!.contacts.at(-1)!);
  return {
    id: key,
    party_id: party,
    offering,
    walk: stays.map(({ stage }) => stage),
    stays: stays.map(({ stage, from, to, contacts, channels }) => ({
      stage,
      from,
      to,
      touchpoints: contacts.length,
      channels,
      feeling: feelingsAmong(contacts.map(feelingOf)),
    })),
    moves: moves.map(({ kind, from, to, at, evidence }) => {
      const { touchpoint, record, contact } = placeOf(evidence);
      return { kind, from, to, at, touchpoint, record, seen: contact.at };
    }),
    before_us: beforeUs,
    started_at: stays[0]!.from,
    last_touchpoint_id: last.touchpoint,
    last_record_id: last.record,
    last_at: last.contact.at,
    leaves_at: leavesAt,
    ended: standing === 'ended',
  };
}

export function promiseRow(promise: TrackedPromise, placeOf: PlaceOf, map: Pick<ServiceMap, 'teams'>): PromiseRow {
  const { key, contact, maker, act, quote, madeAt, due, outcome, proof, lateAt, readBy = 'rules' } = promise;
  const place = placeOf(contact);
  const shown = proof && placeOf(proof.contact);
  return {
    id: key,
    ...ofPlace(place),
    made_at: madeAt,
    maker,
    act,
    ...placed('quote', quote),
    due_at: due?.at ?? null,
    ...placed('due', due?.span),
    outcome,
    proof_touchpoint_id: shown?.touchpoint ?? null,
    proof_record_id: shown?.record ?? null,
    proof_at: proof?.at ?? null,
    ...placed('proof', proof?.quote),
    late_at: lateAt,
    stage: place.placement.stage,
    channel: place.contact.channel,
    read_by: readBy,
    confidence: promise.confidence ?? null,
    team: maker === 'US' ? teamOf(map, place.contact.by, place.source) : null,
  };
}

const placed = <N extends string>(name: N, span: Span | null | undefined) =>
  ({ [`${name}_from`]: span?.from ?? null, [`${name}_to`]: span?.to ?? null }) as Record<
    `${N}_from` | `${N}_to`,
    number | null
  >;

export function waitRow(wait: Wait, placeOf: PlaceOf, hours: WorkingHours): WaitRow {
  const { key, request, since, acts, attempts, discarded, end } = wait;
  const place = placeOf(request);
  const answer = end?.contact ? placeOf(end.contact) : undefined;
  return {
    id: key,
    ...ofPlace(place),
    since,
    channel: place.contact.channel,
    stage: place.placement.stage,
    acts,
    attempts: attempts.map((contact) => placeOf(contact).touchpoint),
    discarded,
    ended_at: end?.at ?? null,
    end_touchpoint_id: answer?.touchpoint ?? null,
    end_record_id: answer?.record ?? null,
    how: end?.how ?? null,
    working_ms: end ? workingTimeBetween(Date.parse(since), Date.parse(end.at), hours) : null,
  };
}

export const claimRow = (
  claim: StandingClaim & { readonly readBy: string; readonly confidence: number | null },
  place: Place,
): ClaimRow => ({
  id: claim.key,
  ...ofPlace(place),
  said_at: place.contact.at,
  kind: claim.kind,
  ...placed('quote', claim.quote),
  stale_at: claim.staleAt,
  holds: claim.holds,
  ended_by: claim.endedBy,
  confirmed_by: claim.confirmedBy,
  contradicts: claim.contradicts,
  read_by: claim.readBy,
  confidence: claim.confidence,
});

export const toldRow = (
  { key, kind, quote }: { readonly key: string; readonly kind: ToldRecommendation; readonly quote: Span },
  place: Place,
): ToldRow => ({ id: key, ...ofPlace(place), said_at: place.contact.at, kind, ...placed('quote', quote) });

/** A statement names its source, who made it here, or the note in which it stands: who wrote that is told by the note. */
export const seatRow = (
  { account, person, role, stance, agreed, statements }: AccountSeat,
  placeOf: PlaceOf,
): SeatRow => ({
  account_id: account,
  person_id: person,
  role,
  stance,
  agreed,
  statements: statements.map((statement) => {
    const { at, by, evidence } = statement;
    const said = { role: statement.role, stance: statement.stance, at };
    if (!evidence) return familyOf(by) === undefined ? { ...said, person: by } : { ...said, source: by };
    const { touchpoint, record } = placeOf(evidence.contact);
    return { ...said, touchpoint, record, from: evidence.quote.from, to: evidence.quote.to };
  }),
});

import { uuidOf } from '#contracts';
import {
  grouped,
  neighbourhoodsOf,
  roleTallyOf,
  standingClaims,
  understand,
  type CaseState,
  type Contact,
  type GroupModel,
  type ReadContact,
  type Tally,
  type Understanding,
  type UnderstandingTerms,
} from '#understanding';
import { behaviourRows, type BehaviourRow } from '../groups/follow-grouping.js';
import type { Accounts } from './material/accounts.js';
import type { PartyContact } from './material/contacts.js';
import type { Deals } from './material/deals.js';
import type { Judgements } from './material/judgements.js';
import type { ModelReadings } from './models/model-readings.js';
import type { PartyName } from './material/people.js';
import { digestOf, packReading, readOrKnown } from './kept/readings.js';
import type { ClaimRow, JourneyRow, MeaningRow, PromiseRow, SeatRow, ToldRow, WaitRow } from './kept/columns.js';
import { claimRow, journeyRow, meaningRows, promiseRow, seatRow, toldRow, waitRow, type Place } from './kept/rows.js';
import { seatsOf } from './seats.js';

/** All that understanding some customers takes, as it was read. */
export interface Material {
  readonly contacts: readonly PartyContact[];
  readonly cases: ReadonlyMap<string, CaseState>;
  readonly deals: Deals;
  readonly accounts: Accounts;
  readonly people: ReadonlyMap<string, PartyName>;
  readonly judgements: Judgements;
  readonly models: ModelReadings;
  /** Meanings that are kept, by touchpoint and record. */
  readonly known: ReadonlyMap<string, { readonly digest: string; readonly reading: string }>;
}

/** Everything that is understood of some customers, as rows. */
export interface Derived {
  /** Customer id to its neighbourhood's name. */
  readonly neighbourhoods: ReadonlyMap<string, string>;
  readonly meanings: readonly MeaningRow[];
  readonly journeys: readonly JourneyRow[];
  readonly promises: readonly PromiseRow[];
  readonly waits: readonly WaitRow[];
  readonly claims: readonly ClaimRow[];
  readonly told: readonly ToldRow[];
  readonly seats: readonly SeatRow[];
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly behaviours: readonly BehaviourRow[];
}

/** Understands every neighbourhood among the contacts: a function of their set, of the map and the hours; groups by the grouping. */
export function derive(
  { contacts, cases, deals, accounts, people, judgements, models, known }: Material,
  terms: UnderstandingTerms,
  grouping?: GroupModel,
): Derived {
  const { map, hours } = terms;
  const byId = new Map(contacts.map((one) => [one.contact.id, one]));
  const digests = new Map(contacts.map(({ contact }) => [contact.id, digestOf(contact, hours)]));
  const readings = new Map(
    contacts.map(({ contact }) => [
      contact.id,
      readOrKnown(contact, digests.get(contact.id)!, known.get(contact.id), hours),
    ]),
  );
  const corrected = new Map(
    [...readings].map(([id, one]) => {
      const { touchpoint } = byId.get(id)!;
      return [id, correctedBy(judgements, models.over(one, touchpoint), touchpoint)];
    }),
  );
  const neighbourhoods = new Map<string, string>();
  const tallies = new Map<string, Tally>();
  const groups = neighbourhoodsOf(
    contacts.map(({ contact }) => contact),
    cases,
  ).map((group) => {
    const customers = [...new Set(group.map(({ customer }) => customer))].sort();
    for (const customer of customers) neighbourhoods.set(customer, customers[0]!);
    const understood = understand(group, {
      map,
      hours,
      cases,
      deals: deals.moves,
      offeringOf: (contact) => deals.offeringOf(byId.get(contact.id)!),
      known: corrected,
      corrections: judgements.corrections,
    });
    for (const [party, tally] of understood.tallies) tallies.set(party, tally);
    return understood;
  });
  const all = <T>(part: (understood: Understanding) => readonly T[]): readonly T[] => groups.flatMap(part);
  const places = new Map(groups.flatMap(({ places: own }) => [...own]));
  const placeOf = (id: string): Place => {
    const { touchpoint, record, party, source, rows, contact } = byId.get(id)!;
    return { touchpoint, record, party, source, rows, contact, placement: places.get(id)! };
  };
  const read = all((understood) => understood.read);
  const keptReading = (id: string) => {
    const digest = digests.get(id)!;
    const was = known.get(id);
    return { digest, reading: was?.digest === digest ? was.reading : packReading(readings.get(id)!.reading) };
  };
  const feelingOf = (id: string) => corrected.get(id)!.reading.feeling.feeling;
  const seats = seatsOf(read, people, accounts, deals, judgements);
  for (const [account, own] of grouped(seats, (seat) => seat.account)) {
    const understood = groups.find(({ tallies: one }) => one.has(account));
    if (!understood) continue;
    const roleOf = new Map(own.map(({ person, role }) => [person, role]));
    const offeringOf = ({ id }: Contact) => deals.offeringOf(byId.get(id)!);
    const ofRoles = roleTallyOf(account, understood, roleOf, { map, hours, offeringOf });
    tallies.set(account, new Map([...tallies.get(account)!, ...ofRoles]));
  }
  return {
    neighbourhoods,
    meanings: read.flatMap(({ contact, reading }) =>
      meaningRows(placeOf(contact.id), reading, keptReading(contact.id), placeOf),
    ),
    journeys: all(({ journeys }) =>
      journeys.filter(({ stays }) => stays.length > 0).map((journey) => journeyRow(journey, placeOf, feelingOf)),
    ),
    promises: all(({ promises }) => promises.map((promise) => promiseRow(promise, placeOf, map))),
    waits: all(({ waits }) => waits.map((wait) => waitRow(wait, placeOf, hours))),
    claims: claimsIn(read, placeOf, judgements),
    told: read.flatMap((one) => toldIn(one, placeOf)),
    seats: seats.map((seat) => seatRow(seat, placeOf)),
    tallies,
    behaviours: groups.flatMap(({ behaviours }) =>
      [...behaviours].flatMap(([party, own]) => behaviourRows(party, own, grouping)),
    ),
  };
}

/** A person's word on how something feels stands before every reader's. */
function correctedBy({ feelings }: Judgements, read: ReadContact, touchpoint: string): ReadContact {
  const feeling = feelings.get(touchpoint);
  return feeling === undefined
    ? read
    : { ...read, reading: { ...read.reading, feeling: { feeling, spans: [], from: 'person' } } };
}

/** The claims that notes make, each kind and wording of one once, and what stands of them beside each other. */
function claimsIn(
  read: readonly ReadContact[],
  placeOf: (id: string) => Place,
  judgements: Judgements,
): readonly ClaimRow[] {
  const made = read.flatMap(({ contact, reading }) =>
    reading.claims.map(({ kind, quote, confidence = null }) => {
      const { id, at, by: author, text } = contact;
      const { party, rows } = placeOf(id);
      const customers = rows.map(({ customer }) => customer);
      const words = (text ?? '').slice(quote.from, quote.to);
      return {
        kind,
        quote,
        confidence,
        party,
        customers,
        contact: id,
        author,
        at,
        words,
        readBy: reading.by ?? 'rules',
      };
    }),
  );
  return standingClaims(made, judgements.claims).map((claim) => claimRow(claim, placeOf(claim.contact)));
}

/** The recommendations that a text tells of, each kind and wording once. */
function toldIn({ contact, reading }: ReadContact, placeOf: (id: string) => Place): readonly ToldRow[] {
  const told = grouped(reading.recommendations, ({ kind, quote }) =>
    uuidOf('told recommendation', contact.id, kind, (contact.text ?? '').slice(quote.from, quote.to)),
  );
  return [...told].map(([key, [first]]) => toldRow({ key, ...first! }, placeOf(contact.id)));
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { FINNISH_OFFICE } from '../calendar/working-time.js';
import { addTally, type Tally } from '../map/tally.js';
import { readServiceMap } from '../stages/service-map.js';
import type { Contact } from './contact.js';
import { contactsArbitrary } from './contacts.arbitrary.js';
import { neighbourhoodsOf } from './neighbourhoods.js';
import { understand, type Understanding } from './understand.js';

const read = readServiceMap(parse(readFileSync('config/service-maps/sample.yaml', 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const options = { map: read.map, now: '2027-06-01T00:00:00.000Z', hours: FINNISH_OFFICE };

interface All {
  readonly promises: ReadonlyMap<string, unknown>;
  readonly waits: ReadonlyMap<string, unknown>;
  readonly places: ReadonlyMap<string, unknown>;
  readonly journeys: ReadonlyMap<string, unknown>;
  readonly behaviours: ReadonlyMap<string, unknown>;
}

const known = ({ promises, waits, places, journeys, behaviours }: Understanding): All => ({
  promises: new Map(promises.map((promise) => [promise.key, promise])),
  waits: new Map(waits.map((wait) => [wait.key, wait])),
  places,
  journeys: new Map(journeys.map((journey) => [journey.key, journey])),
  behaviours,
});

const sortedMap = (map: ReadonlyMap<string, unknown>): unknown => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

function everything(contacts: readonly Contact[]): { readonly parts: readonly unknown[]; readonly map: Tally } {
  const all = neighbourhoodsOf(contacts).map((group) => understand(group, options));
  const whole = all.map(known);
  const merge = (name: keyof All): unknown => sortedMap(new Map(whole.flatMap((each) => [...each[name]])));
  return {
    parts: [merge('promises'), merge('waits'), merge('places'), merge('journeys'), merge('behaviours')],
    map: sumOf(all.flatMap(({ tallies }) => [...tallies.values()])),
  };
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = new Map<string, number>();
  for (const each of tallies) addTally(sum, each, 1);
  return sum;
}

describe('what is understood', () => {
  it('does not depend on the order in which contacts arrive, nor on doubles of them', () => {
    fc.assert(
      fc.property(contactsArbitrary, fc.infiniteStream(fc.nat(1000)), (contacts, numbers) => {
        const shuffled = contacts
          .map((contact) => ({ contact, place: numbers.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ contact }) => contact);
        const [straight, mixed] = [everything(contacts), everything(shuffled)];
        expect(mixed.parts).toEqual(straight.parts);
        expect(sortedMap(mixed.map)).toEqual(sortedMap(straight.map));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same batch by batch, deriving only what a batch touched, as when everything is derived at once', () => {
    fc.assert(
      fc.property(contactsArbitrary, fc.integer({ min: 1, max: 7 }), (contacts, size) => {
        const map = new Map<string, number>();
        let seen: Contact[] = [];
        const derived = new Map<string, Understanding>();
        for (let at = 0; at < contacts.length; at += size) {
          const batch = contacts.slice(at, at + size);
          seen = [...seen, ...batch];
          const ids = new Set(batch.map(({ id }) => id));
          for (const group of neighbourhoodsOf(seen).filter((each) => each.some(({ id }) => ids.has(id)))) {
            const members = new Set(group.map(({ id }) => id));
            for (const [key, old] of derived)
              if (old.read.some(({ contact }) => members.has(contact.id))) {
                for (const each of old.tallies.values()) addTally(map, each, -1);
                derived.delete(key);
              }
            const fresh = understand(group, options);
            for (const each of fresh.tallies.values()) addTally(map, each, 1);
            derived.set(group[0]!.id, fresh);
          }
        }
        const full = everything(contacts);
        const parts = [...derived.values()].map(known);
        const merge = (name: keyof All): unknown => sortedMap(new Map(parts.flatMap((each) => [...each[name]])));
        expect([
          merge('promises'), merge('waits'), merge('places'), merge('journeys'), merge('behaviours'),
        ]).toEqual(full.parts); // prettier-ignore
        expect(sortedMap(map)).toEqual(sortedMap(full.map));
      }),
      { numRuns: 60 },
    );
  });

  it('places every contact, quotes every promise in its own text, and settles no promise before it was made', () => {
    fc.assert(
      fc.property(contactsArbitrary, (contacts) => {
        for (const group of neighbourhoodsOf(contacts)) {
          const { promises, places, waits } = understand(group, options);
          const texts = new Map(group.map((contact) => [contact.id, contact]));
          expect([...places.keys()].sort()).toEqual(group.map(({ id }) => id).sort());
          for (const { contact, quote, words, madeAt, proof } of promises) {
            expect(texts.get(contact)?.text?.slice(quote.from, quote.to)).toBe(words);
            if (proof) expect(proof.at >= madeAt).toBe(true);
          }
          for (const { end, since } of waits) {
            if (!end) continue;
            expect(end.at >= since).toBe(true);
            expect(texts.get(end.contact!)?.automatic).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

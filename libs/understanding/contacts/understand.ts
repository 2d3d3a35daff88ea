import type { WorkingHours } from '../calendar/working-time.js';
import { reproachesIn, settlePromises } from '../promises/settle-promises.js';
import type { TrackedPromise } from '../promises/promise.js';
import { behavioursOf, type Behaviour } from '../groups/behaviour.js';
import { leaningModel } from '../reading/leaning/learned-model.js';
import { tallyOf, type PartyParts, type Tally } from '../map/tally.js';
import { DealStates, type DealMove } from '../stages/deals.js';
import { journeyOf, type Journey } from '../stages/journey.js';
import { placeContacts, type Placement } from '../stages/place-contacts.js';
import type { ServiceMap } from '../stages/service-map.js';
import { weighsLeanings } from '../stages/lean-to.js';
import { followWaits } from '../waits/follow-waits.js';
import { judgeByLeaning } from '../waits/judge-wait.js';
import type { Wait } from '../waits/wait.js';
import { correctedPromises, correctedWaits, type Corrections } from './corrections.js';
import { byTime, type Contact } from './contact.js';
import { grouped } from './grouped.js';
import { readContact, type ReadContact } from './read-contact.js';
import { threadsOf, type CaseState } from './threads.js';

/** What is understood of one neighbourhood of contacts (neighbourhoodsOf). */
export interface Understanding {
  readonly read: readonly ReadContact[];
  readonly threads: ReadonlyMap<string, string>;
  readonly promises: readonly TrackedPromise[];
  readonly waits: readonly Wait[];
  readonly places: ReadonlyMap<string, Placement>;
  readonly journeys: readonly Journey[];
  /** What each party of it adds to the service map. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** How each party of it had behaved, quarter by quarter. */
  readonly behaviours: ReadonlyMap<string, readonly Behaviour[]>;
}

export interface UnderstandOptions {
  readonly map: ServiceMap;
  /** ISO 8601. Absent: only what contacts show; what silence will show later stands in `due` and `leavesAt`. */
  readonly now?: string;
  readonly hours: WorkingHours;
  readonly cases?: ReadonlyMap<string, CaseState>;
  readonly deals?: readonly DealMove[];
  /** What a contact is about, where it is known. */
  readonly offeringOf?: (contact: Contact) => string;
  /** Readings that are kept beside the touchpoints; what is not there is read. */
  readonly known?: ReadonlyMap<string, ReadContact>;
  /** What people say of it. */
  readonly corrections?: Corrections;
}

/**
 * Understands one neighbourhood from its contacts alone: a function of their set. Hence the hub derives anew only what
 * a batch touched, and gets what deriving everything would give.
 */
export function understand(contacts: readonly Contact[], options: UnderstandOptions): Understanding {
  const { map, hours, now, cases, known } = options;
  const sorted = [...contacts].sort(byTime);
  const read = sorted.map((contact) => known?.get(contact.id) ?? readContact(contact, hours));
  const threads = threadsOf(sorted, cases);
  const settled = settlePromises(read, threads, now);
  const promises = correctedPromises(settled, options.corrections);
  // What a person says of a promise holds for what follows from it too.
  const broken = new Set(promises.flatMap(({ key, outcome }) => (outcome === 'BROKEN' ? [key] : [])));
  const reproaches = reproachesIn(settled.filter(({ key }) => broken.has(key)));
  const judge = weighsLeanings(map) ? judgeByLeaning(leaningModel()) : undefined;
  const waits = correctedWaits(
    followWaits(read, threads, { ...(cases && { cases }), reproaches, promises, ...(judge && { judge }) }),
    options.corrections,
  );
  const deals = new DealStates(options.deals ?? []);
  const placements = placeContacts(read, { threads, promises, reproaches, waits, deals }, map);
  const places = new Map(placements.map((place) => [place.contact, place]));
  const journeys: Journey[] = [];
  const tallies = new Map<string, Tally>();
  const behaviours = new Map<string, readonly Behaviour[]>();
  // The people of an account walk together: its journey is made of all their contacts.
  for (const [party, own] of grouped(read, ({ contact }) => contact.account ?? contact.customer)) {
    const parts = partsOf(party, own, { places, waits, promises }, options);
    journeys.push(...parts.journeys);
    tallies.set(party, tallyOf(parts, map, hours));
    behaviours.set(party, behavioursOf(parts, hours));
  }
  return { read, threads, promises, waits, places, journeys, tallies, behaviours };
}

/** What some contacts of a party were, by themselves: with their own waits, promises and walks. */
export function partsOf(
  party: string,
  own: readonly ReadContact[],
  { places, waits, promises }: Pick<Understanding, 'places' | 'waits' | 'promises'>,
  { map, now, offeringOf }: Pick<UnderstandOptions, 'map' | 'now' | 'offeringOf'>,
): PartyParts {
  const ids = new Set(own.map(({ contact }) => contact.id));
  return {
    read: own,
    places,
    waits: waits.filter(({ request }) => ids.has(request)),
    promises: promises.filter(({ contact }) => ids.has(contact)),
    journeys: [...grouped(own, ({ contact }) => offeringOf?.(contact) ?? '')].map(([offering, part]) =>
      journeyOf(
        party,
        offering,
        part.map(({ contact }) => ({ contact, placement: places.get(contact.id)! })),
        map,
        now,
      ),
    ),
  };
}

import { recordIdOf, type PartyReference } from '#contracts';
import type { Population } from '../world/population.js';
import { nameOf, type Party } from '../world/party.js';
import type {
  EventReference,
  Truth,
  TrueDeal,
  TrueMerge,
  TrueMove,
  TrueClaim,
  TruePromise,
  TrueRoleRemark,
  TrueTouchpoint,
  TrueWait,
} from '../truth.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type PromiseEntry = Mutable<TruePromise>;
export type WaitEntry = Mutable<TrueWait>;

/** Writes down what is true while the simulation runs. One that does not keep anything costs nothing. */
export class Recorder {
  private readonly records = new Map<string, { reference: PartyReference; parties: Set<string> }>();
  private readonly promises: PromiseEntry[] = [];
  private readonly waits: WaitEntry[] = [];
  private readonly claims: TrueClaim[] = [];
  private readonly roleRemarks: TrueRoleRemark[] = [];
  private readonly touchpoints: TrueTouchpoint[] = [];
  private readonly merges: TrueMerge[] = [];
  private readonly moves: TrueMove[] = [];
  private readonly deals: TrueDeal[] = [];
  private readonly erased: { party: string; event: EventReference }[] = [];
  private readonly late: EventReference[] = [];
  private readonly doubled: EventReference[] = [];

  constructor(private readonly keeps: boolean) {}

  /** A record that speaks of a party (and perhaps of others too). */
  record(reference: PartyReference, party: Party): void {
    if (!this.keeps) return;
    const id = recordIdOf(reference);
    const known = this.records.get(id);
    if (known) known.parties.add(party.id);
    else this.records.set(id, { reference, parties: new Set([party.id]) });
  }

  promise(entry: PromiseEntry): PromiseEntry {
    if (this.keeps) this.promises.push(entry);
    return entry;
  }

  wait(entry: WaitEntry): WaitEntry {
    if (this.keeps) this.waits.push(entry);
    return entry;
  }

  claim(entry: TrueClaim): void {
    if (this.keeps) this.claims.push(entry);
  }

  roleRemark(entry: TrueRoleRemark): void {
    if (this.keeps) this.roleRemarks.push(entry);
  }

  touchpoint(entry: TrueTouchpoint): void {
    if (this.keeps) this.touchpoints.push(entry);
  }

  merge(entry: TrueMerge): void {
    if (this.keeps) this.merges.push(entry);
  }

  move(entry: TrueMove): void {
    if (this.keeps) this.moves.push(entry);
  }

  deal(entry: TrueDeal): void {
    if (this.keeps) this.deals.push(entry);
  }

  erase(party: string, event: EventReference): void {
    if (this.keeps) this.erased.push({ party, event });
  }

  arrivedLate(event: EventReference): void {
    if (this.keeps) this.late.push(event);
  }

  arrivedTwice(event: EventReference): void {
    if (this.keeps) this.doubled.push(event);
  }

  /** The whole truth, once the simulation has come to `until`: by then a promise overdue and not kept is broken. */
  close(population: Population, until: number): Truth {
    for (const promise of this.promises)
      if (promise.outcome === 'open' && promise.dueAt !== null && Date.parse(promise.dueAt) < until)
        promise.outcome = 'broken';
    const byParty = new Map<string, PartyReference[]>();
    for (const { reference, parties } of this.records.values())
      for (const party of parties) {
        const list = byParty.get(party);
        if (list) list.push(reference);
        else byParty.set(party, [reference]);
      }
    return {
      parties: [...population.organizations, ...population.people].map((party) => ({
        id: party.id,
        kind: party.kind,
        name: nameOf(party),
        records: byParty.get(party.id) ?? [],
      })),
      sharedRecords: [...this.records.values()]
        .filter(({ parties }) => parties.size > 1)
        .map(({ reference, parties }) => ({ record: reference, parties: [...parties] })),
      accounts: population.organizations
        .filter(({ large }) => large)
        .map((organization) => ({
          organization: organization.id,
          people: organization.people.flatMap(({ id, job }) =>
            job?.organization === organization && job.role ? [{ person: id, title: job.title, role: job.role }] : [],
          ),
        })),
      households: population.people.flatMap((person): [string, string][] =>
        person.spouse && person.id < person.spouse.id ? [[person.id, person.spouse.id]] : [],
      ),
      promises: this.promises,
      waits: this.waits,
      claims: this.claims,
      roleRemarks: this.roleRemarks,
      touchpoints: this.touchpoints,
      merges: this.merges,
      moves: this.moves,
      deals: this.deals,
      erased: this.erased,
      late: this.late,
      doubled: this.doubled,
    };
  }
}

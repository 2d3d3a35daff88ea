import type { PlainType } from '#contracts';
import type { Simulation } from '../simulation/simulation.js';
import type { EventReference } from '../truth.js';
import { copyOf } from '../world/mess.js';
import type { Party, PartyRecord, Person } from '../world/party.js';

/** In-house systems that speak the plain contract. Each keeps its own keys. */
export class PlainPublisher {
  private serial = 0;
  private sequence = 0;

  constructor(
    private readonly sim: Simulation,
    readonly source: 'crm.webshop' | 'tickets.chat' | 'feedback.survey' | 'notes.teams',
  ) {}

  newKey(prefix: string): string {
    return `${prefix}${++this.serial + 1000}`;
  }

  publish(type: PlainType, data: Readonly<Record<string, unknown>>): EventReference {
    return this.sim.publish({ source: this.source, type, id: this.sim.chance.uuid(), sequence: ++this.sequence, data });
  }

  /** Says that a record of ours, under this key, is this party. */
  mention(party: Party, key: string): void {
    this.sim.truth.record({ kind: party.kind, source: this.source, key }, party);
  }

  /** The web shop's customer; a family may share one account. */
  shopper(person: Person): PartyRecord {
    const known = person.records.get(this.source);
    if (known && !known.deleted) return known;
    const { chance } = this.sim;
    const family = person.spouse?.records.get(this.source);
    if (family && !family.deleted && person.spouse?.email === person.email && chance.yes(0.4)) {
      person.records.set(this.source, family);
      this.mention(person, family.reference.key);
      return family;
    }
    const copy = copyOf(person, { email: person.email, phone: person.mobile }, chance);
    const record: PartyRecord = { reference: { kind: 'person', source: this.source, key: this.newKey('W') }, copy };
    person.records.set(this.source, record);
    this.mention(person, record.reference.key);
    this.publish('crm.contact.changed', {
      key: record.reference.key,
      ...(chance.yes(0.5)
        ? { name: `${copy.givenName} ${copy.familyName}` }
        : { givenName: copy.givenName, familyName: copy.familyName }),
      emails: copy.email === null ? [] : [copy.email],
      ...(copy.phone === null ? {} : { phones: [copy.phone] }),
      ...(copy.address === null ? {} : { address: { ...copy.address, country: 'FI' } }),
      ...(chance.yes(0.3) ? { birthDate: person.birthDate } : {}),
      ...(chance.yes(0.6) ? { language: person.language } : {}),
    });
    return record;
  }
}

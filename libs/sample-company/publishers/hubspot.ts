import type { Simulation } from '../simulation/simulation.js';
import type { EventReference } from '../truth.js';
import { copyOf } from '../world/mess.js';
import type { Organization, Party, PartyRecord, Person } from '../world/party.js';
import { workEmail, workPhone } from '../world/party.js';

const SOURCE = 'crm.hubspot';
const PORTAL = 4412907;
type ObjectType = 'contact' | 'company';

/** The marketing system: single elements of HubSpot's webhook arrays. Thin: one event a property. */
export class HubSpot {
  readonly source = SOURCE;
  private serial = 0;

  constructor(private readonly sim: Simulation) {}

  contact(person: Person): PartyRecord {
    const known = person.records.get(SOURCE);
    return known && !known.deleted ? known : this.createContact(person);
  }

  company(organization: Organization): PartyRecord {
    return organization.records.get(SOURCE) ?? this.createCompany(organization);
  }

  createContact(person: Person, slot = SOURCE): PartyRecord {
    const { chance } = this.sim;
    const copy = copyOf(
      person,
      { email: chance.yes(0.4) ? workEmail(person) : person.email, phone: workPhone(person) },
      chance,
    );
    const record = this.keep(person, 101, copy, slot);
    this.send('contact', 'creation', record, { changeSource: chance.pick(['FORM', 'CRM_UI', 'IMPORT']) });
    this.property('contact', record, 'firstname', copy.givenName);
    this.property('contact', record, 'lastname', copy.familyName);
    if (copy.email !== null) this.property('contact', record, 'email', copy.email.toLowerCase());
    if (copy.phone !== null && chance.yes(0.5)) this.property('contact', record, 'phone', copy.phone);
    if (copy.address !== null && !person.job && chance.yes(0.3))
      this.property('contact', record, 'city', copy.address.city);
    if (chance.yes(0.04)) this.property('contact', record, 'date_of_birth', 'REDACTED');
    if (person.job && chance.yes(0.6)) {
      const company = this.company(person.job.organization);
      this.send('contact', 'associationChange', record, {
        associationType: 'CONTACT_TO_COMPANY',
        fromObjectId: Number(record.reference.key),
        toObjectId: Number(company.reference.key),
        associationRemoved: false,
        isPrimaryAssociation: true,
      });
    }
    return record;
  }

  property(type: ObjectType, record: PartyRecord, propertyName: string, propertyValue: string): EventReference {
    return this.send(type, 'propertyChange', record, {
      propertyName,
      propertyValue,
      changeSource: this.sim.chance.pick(['CRM_UI', 'FORM', 'INTEGRATION']),
    });
  }

  /** HubSpot names both; the survivor may even be a new id. */
  merge(person: Person, survivor: PartyRecord, loser: PartyRecord): void {
    const { chance, truth } = this.sim;
    const winner = Number(survivor.reference.key);
    const made = chance.yes(0.5) ? this.keep(person, 101, survivor.copy, SOURCE) : survivor;
    loser.deleted = true;
    if (made !== survivor) survivor.deleted = true;
    const event = this.send('contact', 'merge', made, {
      primaryObjectId: winner,
      mergedObjectIds: [Number(loser.reference.key)],
      newObjectId: Number(made.reference.key),
      numberOfPropertiesMoved: chance.int(1, 6),
      changeSource: 'CRM_UI',
    });
    const losers = [loser, ...(made === survivor ? [] : [survivor])].map(({ reference }) => reference.key);
    truth.merge({ source: SOURCE, survivor: made.reference.key, losers, event });
  }

  delete(record: PartyRecord): EventReference {
    record.deleted = true;
    return this.send('contact', 'deletion', record, { changeSource: 'CRM_UI' });
  }

  /** Deleted on the person's own demand. */
  privacyDelete(record: PartyRecord): EventReference {
    record.deleted = true;
    return this.send('contact', 'privacyDeletion', record, { changeSource: 'CRM_UI' });
  }

  private createCompany(organization: Organization): PartyRecord {
    const { chance } = this.sim;
    const record = this.keep(
      organization,
      202,
      { givenName: '', familyName: '', email: null, phone: null, address: null },
      SOURCE,
    );
    this.send('company', 'creation', record, { changeSource: 'CRM_UI' });
    this.property(
      'company',
      record,
      'name',
      chance.yes(0.2) ? organization.name.replace(/ (Oyj?|Ab)$/, '') : organization.name,
    );
    if (chance.yes(0.7)) this.property('company', record, 'domain', organization.domain);
    return record;
  }

  private keep(party: Party, prefix: number, copy: PartyRecord['copy'], slot: string): PartyRecord {
    const reference = {
      kind: party.kind,
      source: SOURCE,
      key: `${prefix}${String(++this.serial * 7 + 10_000).padStart(8, '0')}`,
    } as const;
    const record: PartyRecord = { reference, copy };
    party.records.set(slot, record);
    this.sim.truth.record(reference, party);
    return record;
  }

  private send(
    type: ObjectType,
    what: string,
    record: PartyRecord,
    fields: Readonly<Record<string, unknown>>,
  ): EventReference {
    const { now, chance } = this.sim;
    const subscriptionType = `${type}.${what}`;
    const objectId = Number(record.reference.key);
    const property = typeof fields['propertyName'] === 'string' ? `-${fields['propertyName']}` : '';
    const occurredAt = Math.floor(now);
    return this.sim.publish({
      source: SOURCE,
      type: 'hubspot.webhook',
      id: `${PORTAL}-${subscriptionType}-${objectId}${property}-${occurredAt}`,
      data: {
        eventId: chance.int(1, 999_999_999),
        subscriptionId: 140_000 + subscriptionType.length,
        portalId: PORTAL,
        appId: 88_121,
        occurredAt,
        subscriptionType,
        attemptNumber: chance.yes(0.05) ? 1 : 0,
        objectId,
        ...fields,
        sourceId: `userId:${chance.int(1000, 1400)}`,
      },
    });
  }
}

import type { Simulation } from '../simulation/simulation.js';
import type { EventReference } from '../truth.js';
import { copyOf, phoneNotation } from '../world/mess.js';
import type { Organization, Party, PartyRecord, Person } from '../world/party.js';
import { workEmail, workPhone } from '../world/party.js';
import { salesforceIdOf, type SalesforceEntity } from './salesforce-id.js';
import { STAFF, type Agent } from './staff.js';

type Fields = Readonly<Record<string, unknown>>;

const SOURCE = 'crm.salesforce';

/** The CRM: Change Data Capture events as they leave the event bus (ChangeEventHeader beside the changed fields). */
export class Salesforce {
  readonly source = SOURCE;
  private serial = 0;
  private commits = 0;
  private commit = 0n;
  private sequence = 0;
  private transaction = '';

  constructor(private readonly sim: Simulation) {}

  /** The account of an organization; made the first time. */
  account(organization: Organization): PartyRecord {
    return organization.records.get(SOURCE) ?? this.createAccount(organization);
  }

  /** The contact of a person; made the first time. */
  contact(person: Person): PartyRecord {
    const known = person.records.get(SOURCE);
    return known && !known.deleted ? known : this.createContact(person);
  }

  createContact(person: Person, slot = SOURCE): PartyRecord {
    const { chance } = this.sim;
    const accountId = person.job ? this.account(person.job.organization).reference.key : null;
    const copy = copyOf(person, { email: workEmail(person), phone: workPhone(person) }, chance);
    const record = this.keep(person, 'Contact', copy, slot);
    this.begin();
    this.send('Contact', record.reference.key, 'CREATE', {
      AccountId: accountId,
      Name: { FirstName: copy.givenName, LastName: copy.familyName },
      Email: copy.email,
      Phone: copy.phone,
      MobilePhone: copy.phone !== null && chance.yes(0.3) ? phoneNotation(person.mobile, chance) : null,
      Title: person.job?.title ?? null,
      ...(copy.address && !person.job
        ? {
            MailingAddress: {
              Street: copy.address.street,
              City: copy.address.city,
              PostalCode: copy.address.postalCode,
              Country: 'Finland',
            },
          }
        : {}),
      LeadSource: chance.yes(0.3) ? chance.pick(['Web', 'Phone Inquiry', 'Partner Referral']) : null,
      ...this.stamps(true),
    });
    return record;
  }

  createAccount(organization: Organization, slot = SOURCE): PartyRecord {
    const { chance } = this.sim;
    const { street, city, postalCode } = organization.address;
    const parent = organization.parent ? this.account(organization.parent).reference.key : null;
    const record = this.keep(
      organization,
      'Account',
      { givenName: '', familyName: '', email: null, phone: null, address: null },
      slot,
    );
    const name =
      slot === SOURCE
        ? organization.name
        : chance.pick([
            organization.name.toUpperCase(),
            organization.name.replace(/^As Oy/, 'Asunto-osakeyhtiö').replace(/ Oy$/, ''),
            organization.name.replace(/ö/g, 'o'),
          ]);
    this.begin();
    this.send('Account', record.reference.key, 'CREATE', {
      Name: name,
      Type: 'Customer',
      ParentId: parent,
      BillingAddress: { Street: street, City: city, PostalCode: postalCode, Country: 'Finland' },
      Phone: chance.yes(0.8) ? phoneNotation(organization.switchboard, chance) : null,
      Website: chance.yes(0.7) ? `https://www.${organization.domain}` : null,
      BusinessId__c: chance.yes(slot === SOURCE ? 0.85 : 0.4) ? organization.businessId : null,
      Industry: organization.industry,
      ...this.stamps(true),
    });
    return record;
  }

  /** An update with the changed fields only; a field made null is named in `nulledFields`. */
  update(entity: SalesforceEntity, key: string, fields: Fields): EventReference {
    this.begin();
    return this.send(entity, key, 'UPDATE', { ...fields, ...this.stamps(false) });
  }

  delete(entity: SalesforceEntity, record: PartyRecord): EventReference {
    record.deleted = true;
    this.begin();
    return this.send(entity, record.reference.key, 'DELETE', {});
  }

  /** One change to several contacts at once: Salesforce puts their ids in one event. */
  reassign(records: readonly PartyRecord[], agent: Agent): void {
    this.begin();
    const keys = records.map(({ reference }) => reference.key);
    this.send('Contact', keys, 'UPDATE', { OwnerId: agent.salesforceId, ...this.stamps(false) });
  }

  /** A merge as Salesforce tells it: the loser is deleted and the survivor updated, in one transaction, and nothing ties them. */
  merge(entity: 'Account' | 'Contact', survivor: PartyRecord, loser: PartyRecord, fields: Fields): void {
    loser.deleted = true;
    this.begin();
    const event = this.send(entity, loser.reference.key, 'DELETE', {});
    this.send(entity, survivor.reference.key, 'UPDATE', { ...fields, ...this.stamps(false) });
    this.sim.truth.merge({ source: SOURCE, survivor: survivor.reference.key, losers: [loser.reference.key], event });
  }

  opportunity(fields: Fields, agent: Agent): string {
    const key = this.newId('Opportunity');
    this.begin();
    this.send('Opportunity', key, 'CREATE', { ...fields, ...this.stamps(true), OwnerId: agent.salesforceId });
    return key;
  }

  /** A logged call or meeting about a party. */
  task(about: Party, agent: Agent, fields: Fields): EventReference {
    const who = about.kind === 'person' ? this.contact(about) : undefined;
    const what = about.kind === 'organization' ? about : about.job?.organization;
    const whatId = what ? this.account(what).reference.key : null;
    this.begin();
    return this.send('Task', this.newId('Task'), 'CREATE', {
      WhoId: who?.reference.key ?? null,
      WhatId: null,
      AccountId: whatId,
      ...fields,
      ...this.stamps(true),
      OwnerId: agent.salesforceId,
    });
  }

  private keep(party: Party, entity: SalesforceEntity, copy: PartyRecord['copy'], slot: string): PartyRecord {
    const reference = { kind: party.kind, source: SOURCE, key: this.newId(entity) } as const;
    const record: PartyRecord = { reference, copy };
    party.records.set(slot, record);
    this.sim.truth.record(reference, party);
    return record;
  }

  private begin(): void {
    this.transaction = `0000${this.sim.chance.hex(4)}-${this.sim.chance.hex(4)}-${this.sim.chance.hex(4)}-${this.sim.chance.hex(4)}-${this.sim.chance.hex(12)}`;
    this.sequence = 0;
    this.commits += this.sim.chance.int(3, 900);
    this.commit = BigInt(this.sim.now) * 1_000_000n + BigInt(this.commits % 1_000_000);
  }

  private send(
    entity: SalesforceEntity,
    keys: string | readonly string[],
    changeType: 'CREATE' | 'UPDATE' | 'DELETE',
    fields: Fields,
  ): EventReference {
    const { now, chance } = this.sim;
    this.sequence++;
    const seconds = Math.floor(now / 1000) * 1000;
    const names = changeType === 'UPDATE' ? Object.entries(fields) : [];
    return this.sim.publish({
      source: SOURCE,
      type: 'salesforce.cdc',
      id: `${this.transaction}-${this.sequence}`,
      subject: `${entity}/${[keys].flat()[0] ?? ''}`,
      data: {
        ...fields,
        ChangeEventHeader: {
          entityName: entity,
          recordIds: [keys].flat(),
          changeType,
          changeOrigin: 'com/salesforce/api/soap/66.0;client=SfdcInternalAPI/',
          transactionKey: this.transaction,
          sequenceNumber: this.sequence,
          commitTimestamp: seconds,
          commitNumber: `#raw:${this.commit}`,
          commitUser: chance.pick(STAFF).salesforceId,
          nulledFields: names.flatMap(([name, value]) => (value === null ? [name] : [])),
          diffFields: [],
          changedFields: names.flatMap(([name, value]) =>
            typeof value === 'object' && value !== null ? Object.keys(value).map((part) => `${name}.${part}`) : [name],
          ),
        },
      },
    });
  }

  private stamps(created: boolean): Fields {
    const at = new Date(Math.floor(this.sim.now / 1000) * 1000).toISOString();
    const by = STAFF[0]?.salesforceId;
    return created
      ? { OwnerId: by, CreatedDate: at, CreatedById: by, LastModifiedDate: at, LastModifiedById: by }
      : { LastModifiedDate: at };
  }

  private newId(entity: SalesforceEntity): string {
    return salesforceIdOf(entity, ++this.serial);
  }
}

import type { Simulation } from '../simulation/simulation.js';
import type { EventReference } from '../truth.js';
import { copyOf } from '../world/mess.js';
import { workEmail, workPhone, type Organization, type PartyRecord, type Person } from '../world/party.js';

export const ZENDESK = 'tickets.zendesk';
const ACCOUNT = 22129848;

/** Whom the support desk knows: users by their e-mail address, and organizations. */
export class ZendeskUsers {
  private users = 0;

  constructor(private readonly sim: Simulation) {}

  user(person: Person): PartyRecord {
    const known = person.records.get(ZENDESK);
    return known && !known.deleted ? known : this.createUser(person);
  }

  private createUser(person: Person, slot = ZENDESK): PartyRecord {
    const { chance } = this.sim;
    const email = chance.yes(0.7) ? workEmail(person) : person.email;
    const family = person.spouse?.records.get(ZENDESK);
    if (family && !family.deleted && family.copy.email?.toLowerCase() === email) {
      person.records.set(slot, family);
      this.sim.truth.record(family.reference, person);
      return family;
    }
    const copy = copyOf(person, { email, phone: workPhone(person) }, chance);
    const organization = person.job && chance.yes(0.8) ? this.organization(person.job.organization).reference.key : '0';
    const record = this.keep(person, `844${String(7_400_000_000 + ++this.users * 31)}`, copy, slot);
    const at = this.stamp();
    const detail = {
      created_at: at,
      email: copy.email?.toLowerCase() ?? '',
      external_id: '',
      default_group_id: '0',
      id: record.reference.key,
      organization_id: organization,
      role: 'end-user',
      updated_at: at,
    };
    this.send('user.created', `zen:user:${record.reference.key}`, detail, {});
    if (chance.yes(0.85))
      this.send('user.name_changed', `zen:user:${record.reference.key}`, detail, {
        current: `${copy.givenName} ${copy.familyName}`,
        previous: (copy.email ?? 'tuntematon').split('@')[0],
      });
    return record;
  }

  /** A user that stands for a shared mailbox such as info@; several people write as it. */
  shared(person: Person, organization: Organization): PartyRecord {
    const slot = `${ZENDESK}/mailbox`;
    let record = organization.records.get(slot);
    if (!record) {
      const copy = { givenName: 'Toimisto', familyName: '', email: organization.mailbox, phone: null, address: null };
      const reference = {
        kind: 'person',
        source: ZENDESK,
        key: `844${String(7_400_000_000 + ++this.users * 31)}`,
      } as const;
      record = { reference, copy };
      organization.records.set(slot, record);
      const at = this.stamp();
      const rest = {
        external_id: '',
        default_group_id: '0',
        organization_id: this.organization(organization).reference.key,
      };
      this.send(
        'user.created',
        `zen:user:${reference.key}`,
        { created_at: at, email: organization.mailbox, id: reference.key, ...rest, role: 'end-user', updated_at: at },
        {},
      );
      this.sim.truth.record(reference, organization);
    }
    this.sim.truth.record(record.reference, person);
    return record;
  }

  /** One webhook. */
  send(type: string, subject: string, detail: unknown, event: unknown): EventReference {
    const id = this.sim.chance.uuid();
    const data = {
      account_id: ACCOUNT,
      detail,
      event,
      id,
      subject,
      time: new Date(this.sim.now).toISOString().replace('Z', '123456Z'),
      type: `zen:event-type:${type}`,
      zendesk_event_version: '2022-11-06',
    };
    return this.sim.publish({ source: ZENDESK, type: data.type, id, subject, data });
  }

  /** The time as Zendesk writes it, to the second. */
  stamp(): string {
    return new Date(this.sim.now).toISOString().replace(/\.\d+/, '');
  }

  private organization(organization: Organization): PartyRecord {
    const known = organization.records.get(ZENDESK);
    if (known) return known;
    const key = `844${String(9_200_000_000 + ++this.users * 31)}`;
    const reference = { kind: 'organization', source: ZENDESK, key } as const;
    const record: PartyRecord = {
      reference,
      copy: { givenName: '', familyName: '', email: null, phone: null, address: null },
    };
    organization.records.set(ZENDESK, record);
    this.sim.truth.record(reference, organization);
    const at = this.stamp();
    this.send(
      'organization.created',
      `zen:organization:${key}`,
      {
        created_at: at,
        external_id: '',
        group_id: '0',
        id: key,
        name: this.sim.chance.yes(0.15) ? organization.name.replace(/ (Oyj?|Ab)$/, '') : organization.name,
        shared_comments: false,
        shared_tickets: false,
        updated_at: at,
      },
      {},
    );
    return record;
  }

  private keep(person: Person, key: string, copy: PartyRecord['copy'], slot: string): PartyRecord {
    const reference = { kind: 'person', source: ZENDESK, key } as const;
    const record: PartyRecord = { reference, copy };
    person.records.set(slot, record);
    this.sim.truth.record(reference, person);
    return record;
  }
}

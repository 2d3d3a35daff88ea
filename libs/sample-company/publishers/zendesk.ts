import type { Simulation } from '../simulation/simulation.js';
import type { EventReference } from '../truth.js';
import type { PartyRecord, Person } from '../world/party.js';
import type { Agent } from './staff.js';
import { ZENDESK, ZendeskUsers } from './zendesk-users.js';

/** A ticket as Zendesk's `detail` has it. */
export interface ZendeskTicket {
  readonly key: string;
  readonly createdAt: string;
  readonly channel: string;
  subject: string;
  description: string;
  status: string;
  priority: string;
  requester: string;
  organization: string | null;
  assignee: string | null;
  position: number;
  /** Where the requester is the shared mailbox of a house: the user that stands for it. */
  shared?: PartyRecord;
}

/** The support desk: event webhooks, `detail` as full state and `event` with what changed. */
export class Zendesk {
  readonly source = ZENDESK;
  private readonly users: ZendeskUsers;
  private tickets = 5000;
  private comments = 70_000;

  constructor(private readonly sim: Simulation) {
    this.users = new ZendeskUsers(sim);
  }

  open(
    person: Person,
    channel: string,
    subject: string,
    description: string,
    priority: string,
  ): { ticket: ZendeskTicket; event: EventReference } {
    const house = person.job?.organization;
    const shared =
      house && channel === 'email' && this.sim.chance.yes(0.12) ? this.users.shared(person, house) : undefined;
    const requester = (shared ?? this.users.user(person)).reference.key;
    const organization = person.job ? (person.job.organization.records.get(ZENDESK)?.reference.key ?? null) : null;
    const ticket: ZendeskTicket = {
      key: String(++this.tickets),
      createdAt: this.users.stamp(),
      channel,
      subject,
      description,
      status: 'NEW',
      priority,
      requester,
      organization,
      assignee: null,
      position: 0,
      ...(shared ? { shared } : {}),
    };
    return { ticket, event: this.change(ticket, 'created', {}) };
  }

  comment(ticket: ZendeskTicket, author: Person | Agent | 'system', body: string, isPublic = true): EventReference {
    const by =
      author === 'system'
        ? { id: '-1', is_staff: true, name: 'Lämpö asiakaspalvelu' }
        : 'zendeskId' in author
          ? { id: author.zendeskId, is_staff: true, name: author.name }
          : this.customer(author, ticket);
    return this.change(
      ticket,
      'comment_added',
      {
        comment: { id: String(++this.comments), body, is_public: isPublic, author: by },
      },
      by.id,
      isPublic,
    );
  }

  /** One event for one changed field, as `ticket.status_changed`. */
  set(ticket: ZendeskTicket, field: 'status' | 'priority' | 'subject', current: string): EventReference {
    const previous = ticket[field];
    ticket[field] = current;
    return this.change(ticket, `${field}_changed`, { current, previous });
  }

  assign(ticket: ZendeskTicket, agent: Agent): EventReference {
    const previous = ticket.assignee;
    ticket.assignee = agent.zendeskId;
    return this.change(ticket, 'agent_assignment_changed', { current: agent.zendeskId, previous });
  }

  changeRequester(ticket: ZendeskTicket, person: Person): EventReference {
    const previous = ticket.requester;
    delete ticket.shared;
    ticket.requester = this.users.user(person).reference.key;
    return this.change(ticket, 'requester_changed', { current: ticket.requester, previous });
  }

  mergeInto(loser: ZendeskTicket, survivor: ZendeskTicket): EventReference {
    loser.status = 'CLOSED';
    return this.change(loser, 'merged', { target_ticket_id: survivor.key });
  }

  softDelete(ticket: ZendeskTicket): EventReference {
    ticket.status = 'DELETED';
    return this.change(ticket, 'soft_deleted', {});
  }

  private customer(person: Person, ticket: ZendeskTicket): { id: string; is_staff: boolean; name: string } {
    const { reference, copy } = ticket.shared ?? this.users.user(person);
    return { id: reference.key, is_staff: false, name: `${copy.givenName} ${copy.familyName}`.trim() };
  }

  private change(
    ticket: ZendeskTicket,
    what: string,
    event: Readonly<Record<string, unknown>>,
    actor = ticket.requester,
    isPublic = true,
  ): EventReference {
    const at = this.users.stamp();
    const detail = {
      actor_id: actor,
      assignee_id: ticket.assignee,
      brand_id: '8447346621310',
      created_at: ticket.createdAt,
      custom_status: '8447320465790',
      description: ticket.description,
      external_id: null,
      form_id: '8646151517822',
      group_id: '8447320466430',
      id: ticket.key,
      is_public: isPublic,
      organization_id: ticket.organization,
      priority: ticket.priority,
      requester_id: ticket.requester,
      status: ticket.status,
      subject: ticket.subject,
      submitter_id: ticket.requester,
      tags: [],
      type: null,
      updated_at: at,
      via: { channel: ticket.channel },
    };
    const meta = { sequence: { id: this.sim.chance.hex(32).toUpperCase(), position: ++ticket.position } };
    return this.users.send(`ticket.${what}`, `zen:ticket:${ticket.key}`, detail, { ...event, meta });
  }
}

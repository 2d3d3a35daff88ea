import type { Simulation } from '../simulation/simulation.js';
import type { EventReference } from '../truth.js';
import { copyOf } from '../world/mess.js';
import { workEmail, workPhone, type PartyRecord, type Person } from '../world/party.js';
import type { Agent } from './staff.js';

const SOURCE = 'tickets.jira';
const SITE = 'https://lampo.example/rest/api/2';

export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly created: string;
  readonly reporter: unknown;
  status: JiraStatus;
  assignee: Agent | null;
}

const STATUSES = {
  'Waiting for support': { id: '10001', category: 'new' },
  'In Progress': { id: '10002', category: 'indeterminate' },
  'Waiting for customer': { id: '10003', category: 'indeterminate' },
  Resolved: { id: '10004', category: 'done' },
} as const;
export type JiraStatus = keyof typeof STATUSES;

const AUTOMATION = {
  accountId: '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077',
  displayName: 'Automation for Jira',
  active: true,
  timeZone: 'Europe/Helsinki',
  accountType: 'app',
};

/** Service requests of bigger sites: Jira Service Management webhooks. */
export class Jira {
  readonly source = SOURCE;
  private serial = 0;

  constructor(private readonly sim: Simulation) {}

  user(person: Person): PartyRecord {
    const known = person.records.get(SOURCE);
    if (known && !known.deleted) return known;
    const { chance, truth } = this.sim;
    const reference = { kind: 'person', source: SOURCE, key: chance.hex(24) } as const;
    const record: PartyRecord = {
      reference,
      copy: copyOf(person, { email: workEmail(person), phone: workPhone(person) }, chance),
    };
    person.records.set(SOURCE, record);
    truth.record(reference, person);
    return record;
  }

  open(person: Person, summary: string, description: string): { issue: JiraIssue; event: EventReference } {
    const serial = ++this.serial;
    const issue: JiraIssue = {
      id: String(10_000 + serial),
      key: `HUOLTO-${serial}`,
      summary,
      description,
      created: this.stamp(),
      reporter: this.person(person),
      status: 'Waiting for support',
      assignee: null,
    };
    return {
      issue,
      event: this.send(issue, 'jira:issue_created', { issue_event_type_name: 'issue_created', user: issue.reporter }),
    };
  }

  comment(issue: JiraIssue, author: Person | Agent | 'automation', body: string, isPublic = true): EventReference {
    const by = author === 'automation' ? AUTOMATION : 'jiraId' in author ? this.agent(author) : this.person(author);
    const id = String(30_000 + this.sim.chance.int(1, 899_999_999));
    const at = this.stamp();
    const comment = {
      self: `${SITE}/issue/${issue.id}/comment/${id}`,
      id,
      author: by,
      body,
      updateAuthor: by,
      created: at,
      updated: at,
      jsdPublic: isPublic,
    };
    return this.send(issue, 'comment_created', { comment });
  }

  move(issue: JiraIssue, status: JiraStatus, by: Agent): EventReference {
    const from = issue.status;
    issue.status = status;
    return this.send(issue, 'jira:issue_updated', {
      issue_event_type_name: status === 'Resolved' ? 'issue_resolved' : 'issue_generic',
      user: this.agent(by),
      changelog: {
        id: String(50_000 + this.sim.chance.int(1, 899_999_999)),
        items: [
          {
            field: 'status',
            fieldtype: 'jira',
            fieldId: 'status',
            from: STATUSES[from].id,
            fromString: from,
            to: STATUSES[status].id,
            toString: status,
          },
        ],
      },
    });
  }

  private person(person: Person): object {
    const { reference, copy } = this.user(person);
    return {
      self: `${SITE}/user?accountId=${reference.key}`,
      accountId: reference.key,
      ...(copy.email === null ? {} : { emailAddress: copy.email.toLowerCase() }),
      displayName: `${copy.givenName} ${copy.familyName}`,
      active: true,
      timeZone: 'Europe/Helsinki',
      accountType: 'customer',
    };
  }

  private agent(agent: Agent): object {
    return {
      self: `${SITE}/user?accountId=${agent.jiraId}`,
      accountId: agent.jiraId,
      emailAddress: agent.email,
      displayName: agent.name,
      active: true,
      timeZone: 'Europe/Helsinki',
      accountType: 'atlassian',
    };
  }

  private send(issue: JiraIssue, webhookEvent: string, rest: object): EventReference {
    const status = STATUSES[issue.status];
    const timestamp = Math.floor(this.sim.now);
    return this.sim.publish({
      source: SOURCE,
      type: 'jira.webhook',
      id: this.sim.chance.uuid(),
      subject: issue.key,
      data: {
        timestamp,
        webhookEvent,
        ...rest,
        issue: {
          id: issue.id,
          self: `${SITE}/issue/${issue.id}`,
          key: issue.key,
          fields: {
            summary: issue.summary,
            description: issue.description,
            issuetype: { id: '10005', name: '[System] Service request', subtask: false },
            project: { id: '10000', key: 'HUOLTO', name: 'Huoltopyynnöt', projectTypeKey: 'service_desk' },
            created: issue.created,
            updated: this.stamp(),
            reporter: issue.reporter,
            creator: issue.reporter,
            assignee: issue.assignee ? this.agent(issue.assignee) : null,
            priority: { name: 'Medium', id: '3' },
            status: { name: issue.status, id: status.id, statusCategory: { key: status.category } },
          },
        },
      },
    });
  }

  private stamp(): string {
    return new Date(this.sim.now).toISOString().replace('Z', '+0000');
  }
}

import type { Chance } from '../simulation/chance.js';
import type { Company } from '../stories/company.js';
import { phoneNotation } from '../world/mess.js';
import type { Person } from '../world/party.js';
import { subjectOf, type Thread } from './thread.js';

export function zendeskThread(company: Company, chance: Chance): Thread {
  const { zendesk } = company;
  let ticket: ReturnType<typeof zendesk.open>['ticket'] | undefined;
  const channel = chance.weighted([
    ['email', 6],
    ['web', 3],
    ['voice', 1],
    ['mobile', 1],
  ] as const);
  return {
    number: chance.digits(6),
    letter: channel !== 'voice',
    customer: (person, said) => {
      if (ticket) return zendesk.comment(ticket, person, said.text);
      const opened = zendesk.open(
        person,
        channel,
        subjectOf(said, chance),
        said.text,
        said.feeling === 'negative' ? 'HIGH' : 'NORMAL',
      );
      ticket = opened.ticket;
      return opened.event;
    },
    us: (agent, said, automatic) => {
      if (!ticket) throw new Error('a ticket is opened by the customer');
      if (!automatic && ticket.assignee === null && chance.yes(0.6)) zendesk.assign(ticket, agent);
      return zendesk.comment(ticket, automatic ? 'system' : agent, said.text);
    },
    status: (_agent, status) => {
      if (!ticket) return;
      const next = { working: 'OPEN', waiting: 'PENDING', solved: 'SOLVED', reopened: 'OPEN' }[status];
      if (ticket.status !== next) zendesk.set(ticket, 'status', next);
    },
    trouble: (person, odds) => {
      if (!ticket) return undefined;
      const colleagues = person.job?.organization.people ?? [person.spouse];
      const other = colleagues.find((one) => one && one !== person && one.born && !one.erased);
      if (odds.yes(0.02)) {
        const twin = zendesk.open(person, channel, ticket.subject, ticket.description, ticket.priority);
        zendesk.mergeInto(twin.ticket, ticket);
        return twin.event;
      }
      if (other && odds.yes(0.06)) zendesk.changeRequester(ticket, other);
      else if (odds.yes(0.04)) zendesk.set(ticket, 'priority', odds.pick(['LOW', 'URGENT']));
      else if (odds.yes(0.008)) zendesk.softDelete(ticket);
      return undefined;
    },
  };
}

export function jiraThread(company: Company, chance: Chance): Thread {
  const { jira } = company;
  let issue: ReturnType<typeof jira.open>['issue'] | undefined;
  return {
    number: chance.digits(5),
    letter: false,
    customer: (person, said) => {
      if (issue) return jira.comment(issue, person, said.text);
      const opened = jira.open(person, subjectOf(said, chance), said.text);
      issue = opened.issue;
      return opened.event;
    },
    us: (agent, said, automatic) => {
      if (!issue) throw new Error('an issue is opened by the customer');
      if (automatic) return jira.comment(issue, 'automation', said.text);
      issue.assignee ??= agent;
      return jira.comment(issue, agent, said.text);
    },
    status: (agent, status) => {
      if (issue)
        jira.move(
          issue,
          (
            {
              working: 'In Progress',
              waiting: 'Waiting for customer',
              solved: 'Resolved',
              reopened: 'In Progress',
            } as const
          )[status],
          agent,
        );
    },
  };
}

/** The chat, in the plain contract. Known shoppers have a key; the others say who they are, or only how to reach them. */
export function chatThread(company: Company, chance: Chance): Thread {
  const { chat } = company;
  const key = chat.newKey('C');
  let opened = false;
  let requester: Readonly<Record<string, string>> = {};
  return {
    number: chance.digits(6),
    letter: false,
    customer: (person, said) => {
      const author = { side: 'customer', name: person.nickname ?? person.givenName };
      if (opened)
        return chat.publish('ticket.replied', {
          key,
          messageKey: chat.newKey('M'),
          text: said.text,
          author,
          at: now(company),
        });
      opened = true;
      requester = requesterOf(company, person, chance);
      return chat.publish('ticket.opened', {
        key,
        subject: subjectOf(said, chance),
        text: said.text,
        requester,
        author,
        channel: 'chat',
        status: 'open',
        at: now(company),
      });
    },
    us: (agent, said, automatic) =>
      chat.publish('ticket.replied', {
        key,
        messageKey: chat.newKey('M'),
        text: said.text,
        author: { side: 'us', name: automatic ? 'Lämpöbotti' : agent.name, ...(automatic ? { automatic: true } : {}) },
        at: now(company),
      }),
    status: (_agent, status) => {
      if (status === 'solved') chat.publish('ticket.closed', { key, status: 'closed', at: now(company) });
      if (status === 'reopened') chat.publish('ticket.reopened', { key, status: 'open', at: now(company) });
    },
  };
}

/** Who chats: a visitor with a key of the chat's own, or just somebody who left an e-mail address. */
function requesterOf({ chat }: Company, person: Person, chance: Chance): Readonly<Record<string, string>> {
  const name = chance.yes(0.7) ? `${person.givenName} ${person.familyName}` : (person.nickname ?? person.givenName);
  if (chance.yes(0.15)) {
    chat.mention(person, `email:${person.email}`);
    return { name, email: person.email };
  }
  let record = person.records.get(chat.source);
  if (!record) {
    const { givenName, familyName } = person;
    const reference = { kind: 'person', source: chat.source, key: chat.newKey('V') } as const;
    record = { reference, copy: { givenName, familyName, email: null, phone: null, address: null } };
    person.records.set(chat.source, record);
    chat.mention(person, reference.key);
  }
  const key = record.reference.key;
  return chance.yes(0.8)
    ? { key, name, email: person.email }
    : { key, name, phone: phoneNotation(person.mobile, chance) };
}

const now = (company: Company): string => new Date(company.sim.now).toISOString();

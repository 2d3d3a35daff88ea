import { describe, expect, it } from '@jest/globals';
import { instant, parseJson, readPlain, readStructured, recordIdOf, isPlainType, type HubEvent } from '#contracts';
import { generateCompany, isBusinessId } from './index.js';

const RECEIVED = '2026-11-01T00:00:00.000Z';
const options = { seed: 7, customers: 500, events: 8_000 } as const;
const company = generateCompany(options);
const arrived = [...company.events()];
const events = arrived.map(({ text }): HubEvent => {
  const read = readStructured(text, RECEIVED);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.event;
});
const byId = new Map(events.map((event) => [`${event.source} ${event.id}`, event]));
const { truth } = company;
const find = (reference: { source: string; id: string }) => byId.get(`${reference.source} ${reference.id}`);

type Loose = Record<string, any>;

/** The text that an event carries. Mail is left out: its text is encoded. */
const textOf = (event: HubEvent | undefined): string | undefined => {
  const data = event?.data as Loose;
  return (data['text'] ??
    data['event']?.comment?.body ??
    data['detail']?.description ??
    data['comment']?.body ??
    data['issue']?.fields?.description ??
    data['Description']) as string | undefined;
};

/** Every record that an event speaks of. */
function recordsOf({
  source,
  type,
  data,
}: HubEvent): { kind: 'person' | 'organization'; source: string; key: string }[] {
  const person = (key: unknown, from = source) =>
    typeof key === 'string' || typeof key === 'number'
      ? [{ kind: 'person' as const, source: from, key: String(key) }]
      : [];
  const organization = (key: unknown, from = source) =>
    typeof key === 'string' && key !== '0' ? [{ kind: 'organization' as const, source: from, key }] : [];
  const about = (contact: Loose | undefined) =>
    contact === undefined
      ? []
      : person(
          contact['key'] ?? `email:${String(contact['email'])}`,
          (contact['source'] as string | undefined) ?? source,
        );
  const house = (one: Loose | undefined) =>
    one === undefined
      ? []
      : organization(one['key'] ?? `businessId:${String(one['businessId'])}`, one['source'] as string | undefined);
  const loose = data as Loose;
  const header = loose['ChangeEventHeader'] as Loose | undefined;
  if (header)
    return header['recordIds'].flatMap((id: string) => [
      ...(header['entityName'] === 'Contact' ? person(id) : []),
      ...(header['entityName'] === 'Account' ? organization(id) : []),
      ...person(loose['WhoId']),
      ...person(loose['ContactId']),
      ...organization(loose['AccountId']),
    ]);
  if (source === 'crm.hubspot') {
    const ids = [
      loose['objectId'],
      ...(loose['mergedObjectIds'] ?? []),
      ...(loose['primaryObjectId'] ? [loose['primaryObjectId']] : []),
    ];
    const kind = String(loose['subscriptionType']).startsWith('company') ? 'organization' : 'person';
    return [
      ...ids.map((id) => ({ kind, source, key: String(id) }) as const),
      ...organization(loose['toObjectId']?.toString()),
    ];
  }
  if (source === 'tickets.zendesk') {
    const { detail, event } = loose as { detail: Loose; event: Loose };
    if (type.includes(':user.')) return [...person(detail['id']), ...organization(detail['organization_id'])];
    if (type.includes(':organization.')) return organization(detail['id']);
    const author = event['comment']?.author as Loose | undefined;
    return [
      ...person(detail['requester_id']),
      ...organization(detail['organization_id']),
      ...(author && author['is_staff'] === false ? person(author['id']) : []),
    ];
  }
  if (source === 'tickets.jira') return person(loose['issue'].fields.reporter.accountId);
  if (source === 'notes.email')
    return [...String(loose['raw']).matchAll(/^(?:From|To):.*?<?([^\s<>]+@[^\s<>]+?)>?\r$/gm)]
      .map(([, address]) => String(address))
      .filter((address) => !address.endsWith('@lampo.example'))
      .flatMap((address) => person(`email:${address}`));
  if (type === 'crm.contact.changed' || type === 'crm.contact.deleted') return person(loose['key']);
  return [
    ...about(loose['contact']),
    ...about(loose['about']?.contact),
    ...house(loose['about']?.organization as Loose | undefined),
    ...(loose['requester'] ? about(loose['requester']) : []),
  ];
}

describe('the sample company', () => {
  it('gives the same bytes for the same seed, every time it is read', () => {
    const again = [...generateCompany(options).events()].map(({ text }) => text);
    expect(again).toEqual(arrived.map(({ text }) => text));
    expect([...company.events()].map(({ arrivedAt }) => arrivedAt)).toEqual(arrived.map(({ arrivedAt }) => arrivedAt));
    expect([...generateCompany({ ...options, seed: 8 }).events()][50]?.text).not.toBe(again[50]);
  });

  it('gives about as many events and parties as were asked for, in the order of their arrival', () => {
    expect(Math.abs(arrived.length - options.events) / options.events).toBeLessThan(0.03);
    expect(truth.parties).toHaveLength(options.customers);
    const times = arrived.map(({ arrivedAt }) => arrivedAt);
    expect(times).toEqual([...times].sort());
    expect(arrived.every(({ arrivedAt }, index) => arrivedAt > (events[index]?.time ?? ''))).toBe(true);
    expect(events.every(({ time }) => time >= '2025-05-01' && time < '2026-11-01')).toBe(true);
  });

  it('speaks every source, mostly tickets and messages', () => {
    const sources = new Map<string, number>();
    for (const { source } of events) sources.set(source, (sources.get(source) ?? 0) + 1);
    expect([...sources.keys()].sort()).toEqual([
      'crm.hubspot',
      'crm.salesforce',
      'crm.webshop',
      'feedback.survey',
      'notes.email',
      'notes.teams',
      'tickets.chat',
      'tickets.jira',
      'tickets.zendesk',
    ]);
    const talking = ['notes.email', 'tickets.chat', 'tickets.jira', 'tickets.zendesk'];
    expect(talking.reduce((sum, source) => sum + (sources.get(source) ?? 0), 0) / events.length).toBeGreaterThan(0.5);
    expect(arrived.every(({ topicFamily }, index) => topicFamily === events[index]?.family)).toBe(true);
  });

  it('follows the plain contract where it claims to', () => {
    for (const { type, data } of events)
      if (isPlainType(type)) expect(readPlain(type, data)).toMatchObject({ ok: true });
  });

  it('writes commit numbers as raw numbers beyond 2^53', () => {
    const text = arrived.find((each) => each.text.includes('ChangeEventHeader'))?.text ?? '';
    const digits = /"commitNumber":(\d+)/.exec(text)?.[1] ?? '';
    expect(Number.isSafeInteger(Number(digits))).toBe(false);
    expect((parseJson(text) as Loose)['data'].ChangeEventHeader.commitNumber).toBe(digits);
  });

  it('gives valid business ids, and none twice', () => {
    const ids = arrived.flatMap(({ text }) => [...text.matchAll(/"\b(\d{7}-\d)"/g)].map(([, id]) => String(id)));
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.every(isBusinessId)).toBe(true);
    // 2 1 8 4 5 7 3 by 7 9 10 5 8 4 2 is 197, of which 11 leaves 10, and 11 - 10 is 1.
    expect(isBusinessId('2184573-1')).toBe(true);
    expect(isBusinessId('2184573-6')).toBe(false);
  });

  it('names no address outside the reserved domain', () => {
    for (const { text } of arrived)
      for (const [, domain] of text.matchAll(/[\w.-]@([\w-]+(?:\.[\w-]+)+)/g)) expect(domain).toMatch(/\.example$/i);
  });
});

describe('its truth', () => {
  const known = new Map(
    truth.parties.flatMap(({ id, records }) => records.map((record) => [recordIdOf(record), id] as const)),
  );

  it('covers every record that an event speaks of', () => {
    const missing = events.flatMap((event) => recordsOf(event).filter((record) => !known.has(recordIdOf(record))));
    expect(missing).toEqual([]);
    expect(events.flatMap(recordsOf).length).toBeGreaterThan(4_000);
  });

  it('knows which records speak of several parties', () => {
    expect(truth.sharedRecords.length).toBeGreaterThan(5);
    for (const { record, parties } of truth.sharedRecords) {
      expect(parties.length).toBeGreaterThan(1);
      for (const party of parties)
        expect(truth.parties.find(({ id }) => id === party)?.records.map(recordIdOf)).toContain(recordIdOf(record));
    }
  });

  it('quotes every promise as it stands in its event, and proves what became of it', () => {
    expect(truth.promises.length).toBeGreaterThan(300);
    for (const promise of truth.promises) {
      const event = find(promise.event);
      expect(event).toBeDefined();
      if (event?.source !== 'notes.email') expect(textOf(event)).toContain(promise.quote);
      expect(promise.madeAt).toBe(event?.time);
      if (promise.dueAt !== null) expect(promise.dueAt > promise.madeAt).toBe(true);
      if (promise.proof) expect((find(promise.proof)?.time ?? '') > promise.madeAt).toBe(true);
      if (promise.outcome === 'kept') {
        expect(promise.proof).not.toBeNull();
        if (promise.dueAt !== null && promise.proof)
          expect((find(promise.proof)?.time ?? '9') <= promise.dueAt).toBe(true);
      }
      if (promise.outcome === 'broken') expect(promise.dueAt).not.toBeNull();
    }
    const outcomes = new Set(truth.promises.map(({ outcome }) => outcome));
    expect([...outcomes].sort()).toEqual(['broken', 'kept', 'open', 'renegotiated', 'withdrawn']);
    expect(new Set(truth.promises.map(({ maker }) => maker)).size).toBe(2);
  });

  it('tells who waited, and never lets a machine end a wait', () => {
    const machines = new Set(truth.touchpoints.filter(({ automatic }) => automatic).map(({ event }) => event.id));
    for (const wait of truth.waits) {
      expect(find(wait.request)?.time).toBe(wait.askedAt);
      if (wait.answer) {
        expect(find(wait.answer)?.time).toBe(wait.answeredAt);
        expect(machines.has(wait.answer.id)).toBe(false);
      }
    }
    const unanswered = truth.waits.filter(({ answer }) => answer === null).length / truth.waits.length;
    expect(unanswered).toBeGreaterThan(0.02);
    expect(unanswered).toBeLessThan(0.15);
  });

  it('judges every message once', () => {
    const judged = new Set(truth.touchpoints.map(({ event }) => `${event.source} ${event.id}`));
    expect(judged.size).toBe(truth.touchpoints.length);
    const carries = ({ type, data }: HubEvent) =>
      ['email.received', 'note.written', 'ticket.opened', 'ticket.replied', 'feedback.given'].includes(type) ||
      /:ticket\.(created|comment_added)$/.test(type) ||
      ['comment_created', 'jira:issue_created'].includes(String((data as Loose)['webhookEvent'])) ||
      (data as Loose)['ChangeEventHeader']?.entityName === 'Task';
    for (const event of events) if (carries(event)) expect(judged.has(`${event.source} ${event.id}`)).toBe(true);
    const finnish = truth.touchpoints.filter(({ language }) => language === 'fi').length / truth.touchpoints.length;
    expect(finnish).toBeGreaterThan(0.68);
    expect(finnish).toBeLessThan(0.85);
    const half = truth.touchpoints.filter(({ half: which }) => which === 'a').length / truth.touchpoints.length;
    expect(half).toBeGreaterThan(0.45);
    expect(half).toBeLessThan(0.55);
  });

  it('quotes every claim as it stands in its note, and says whose part in which decision a remark is about', () => {
    expect(truth.claims.length).toBeGreaterThan(100);
    for (const claim of truth.claims) expect(textOf(find(claim.event))).toContain(claim.quote);
    expect(new Set(truth.claims.map(({ kind }) => kind)).size).toBe(7);
    expect(truth.roleRemarks.length).toBeGreaterThan(20);
    for (const remark of truth.roleRemarks)
      expect(truth.accounts.find(({ organization }) => organization === remark.organization)).toBeDefined();
  });

  it('holds larger accounts with people in roles', () => {
    expect(truth.accounts).toHaveLength(Math.round(options.customers * 0.0075));
    for (const { people } of truth.accounts) expect(people.length).toBeGreaterThanOrEqual(3);
  });

  it('is as messy as life: late, doubled and merged, moved and erased', () => {
    const [late, doubled] = [truth.late.length, truth.doubled.length].map((count) => count / events.length);
    expect(late).toBeGreaterThan(0.008);
    expect(late).toBeLessThan(0.025);
    expect(doubled).toBeGreaterThan(0.012);
    expect(doubled).toBeLessThan(0.03);
    expect(events.length - byId.size).toBe(truth.doubled.length);
    expect(truth.merges.length).toBeGreaterThan(3);
    for (const { event, losers, survivor } of truth.merges) {
      expect(find(event)).toBeDefined();
      expect(losers).not.toContain(survivor);
    }
    const whole = generateCompany().truth;
    expect(whole.parties).toHaveLength(2000);
    expect(whole.accounts.flatMap(({ people }) => people)).toHaveLength(60);
    expect(whole.moves.length).toBeGreaterThan(5);
    expect(whole.erased.length).toBeGreaterThan(0);
  });

  it('is skewed: few customers have much of what happens', () => {
    const counts = new Map<string, number>();
    for (const { parties } of truth.touchpoints) for (const id of parties) counts.set(id, (counts.get(id) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const sum = sorted.reduce((a, b) => a + b, 0);
    const top = sorted.slice(0, truth.parties.length / 10).reduce((a, b) => a + b, 0);
    expect(top / sum).toBeGreaterThan(0.4);
  });
});

it('tells a hundred thousand events without holding them', () => {
  let count = 0;
  let most = 0;
  const before = process.memoryUsage().heapUsed;
  for (const { text, arrivedAt } of generateCompany({ seed: 3, customers: 3000, events: 100_000 }).events()) {
    count++;
    if (text.length > 20_000 || instant(arrivedAt) === undefined) throw new Error(text.slice(0, 200));
    if (count % 10_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  expect(Math.abs(count - 100_000)).toBeLessThan(3_000);
  expect(most).toBeLessThan(400_000_000);
});

it('has few namesakes however large it is, and numbers no house that could have a name', () => {
  const { parties } = generateCompany({ seed: 3, customers: 20_000, events: 20_000 }).truth;
  const people = parties.filter(({ kind }) => kind === 'person');
  const counts = new Map<string, number>();
  for (const { name } of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  expect(Math.max(...counts.values()) / people.length).toBeLessThan(1 / 1_000);
  const numbered = parties.filter(({ kind, name }) => kind === 'organization' && / \d+( |$)/.test(name));
  expect(numbered.length / (parties.length - people.length)).toBeLessThan(0.25);
});

it('refuses sizes and times that make no sense', () => {
  expect(() => generateCompany({ customers: 3 })).toThrow(RangeError);
  expect(() => generateCompany({ until: 'soon' })).toThrow('until is not a time');
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { recordIdOf, type Observation } from '#contracts';
import { generateCompany } from '#sample-company';
import { loadCatalogue, PRODUCTS_FOLDER } from '#sources';
import { understand } from './understand.js';

/** The company that `npm start` loads. */
const company = generateCompany();
const refused: unknown[] = [];
const silent: string[] = [];
const unread = new Set<string>();
const heard: { readonly source: string; readonly seen: Observation }[] = [];
let events = 0;

beforeAll(async () => {
  const catalogue = loadCatalogue([PRODUCTS_FOLDER]);
  for (const { text, topicFamily: topic, arrivedAt: receivedAt } of company.events()) {
    const payload = Buffer.from(text);
    const origin = { topic, partition: 0, offset: BigInt(events++), key: null, headers: {}, payload };
    const understood = await understand(origin, { catalogue, receivedAt, thoroughly: true });
    if (!understood.ok) {
      refused.push(understood.unusable.problems);
      continue;
    }
    const { event, observations: seen, unread: passedOver = [] } = understood.event;
    if (seen.length === 0) silent.push(`${event.source} ${event.type}`);
    for (const one of passedOver) unread.add(`${event.source} ${one}`);
    for (const one of seen) heard.push({ source: event.source, seen: one });
  }
}, 120_000);

describe('the whole default company', () => {
  it('is understood, event by event, and only what other fields say too is passed over', () => {
    expect(events).toBeGreaterThan(39_000);
    expect(refused).toEqual([]);
    expect(silent).toEqual([]);
    expect([...unread].sort()).toEqual([
      'crm.salesforce ContactId',
      'crm.salesforce IsClosed',
      'crm.salesforce IsWon',
      'crm.salesforce LeadSource',
    ]);
  });

  it('misspells names: a slip or two away from who it is', () => {
    const { parties } = company.truth;
    const nameOf = new Map(
      parties.flatMap(({ name, records }) => records.map((one) => [recordIdOf(one), name] as const)),
    );
    const slips = heard.filter(({ seen }) => {
      if (seen.kind !== 'record.changed' || seen.party.kind !== 'person') return false;
      const { givenName, familyName } = seen.attributes;
      const name = nameOf.get(recordIdOf(seen.party));
      if (!givenName || !familyName || name === undefined) return false;
      const away = editsBetween(plain(`${givenName} ${familyName}`), plain(name));
      return away === 1 || away === 2;
    });
    expect(slips.length).toBeGreaterThan(40);
  });

  it('has mailboxes of several people', () => {
    const mailboxes = company.truth.sharedRecords.filter(({ record }) => record.key.startsWith('email:'));
    expect(mailboxes.length).toBeGreaterThan(20);
  });

  it('opens tickets again after they were solved', () => {
    const solved = new Set<string>();
    const reopened = new Set<string>();
    for (const { source, seen } of heard) {
      if (seen.kind !== 'case.changed') continue;
      const [key, { status }] = [`${source} ${seen.key}`, seen.fields];
      if (status === 'solved' || status === 'closed') solved.add(key);
      else if (status === 'open' && solved.has(key)) reopened.add(key);
    }
    expect(reopened.size).toBeGreaterThan(20);
  });
});

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** Levenshtein's distance. */
function editsBetween(a: string, b: string): number {
  let row = [...b, ''].map((_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

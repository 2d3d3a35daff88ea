import { event, type Loose, type TestGateway } from '../../gateway/gateway.js';

let count = 0;
export const contact = (source: string, key: string, time: string, data: object): string =>
  event(`i${++count}`, source, 'crm.contact.changed', time, { key, ...data });

/** People whose records meet in every way there is. */
export const PEOPLE: readonly string[] = [
  contact('crm.one', 'hanna', '2026-01-01T00:00:00Z', {
    name: 'Hanna Lehtonen',
    emails: ['hanna@koivu.example'],
    phones: ['040 123 4567'],
    birthDate: '1980-02-03',
    address: { street: 'Rantatie 1', postalCode: '33100', city: 'Tampere' },
  }),
  contact('crm.two', 'hanna', '2026-01-02T00:00:00Z', { name: 'Hanna Lehtonen', emails: ['hanna@koivu.example'] }),
  contact('crm.three', 'hanna', '2026-01-03T00:00:00Z', {
    name: 'Hanna Lehtonen',
    birthDate: '1980-02-03',
    address: { street: 'Rantatie 1', postalCode: '33100', city: 'Tampere' },
  }),
  contact('crm.one', 'pekka', '2026-01-04T00:00:00Z', { name: 'Pekka Salo', emails: ['salot@koivu.example'] }),
  contact('crm.two', 'liisa', '2026-01-05T00:00:00Z', { name: 'Liisa Salo', emails: ['salot@koivu.example'] }),
  contact('crm.one', 'matti', '2026-01-06T00:00:00Z', {
    name: 'Matti Virtanen',
    birthDate: '1971-05-05',
    address: { postalCode: '00100', city: 'Helsinki' },
  }),
  contact('crm.two', 'matti', '2026-01-07T00:00:00Z', { name: 'Matti Virtanen', title: 'johtaja' }),
  contact('crm.one', 'aino', '2026-01-08T00:00:00Z', { name: 'Aino Kallio', birthDate: '1990-09-09' }),
  contact('crm.two', 'aino', '2026-01-10T00:00:00Z', { name: 'Aino Kallio', title: 'isännöitsijä' }),
  event('call-1', 'crm.two', 'crm.activity.logged', '2026-01-09T00:00:00Z', {
    key: 'call-1',
    kind: 'call',
    contact: { key: 'matti' },
    text: 'Soitti lämmöstä',
  }),
];

/** The global id of the record that a source keeps under a key. */
export async function recordId({ pool }: TestGateway, source: string, key: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select id from record where source = $1 and key = $2', [
    source,
    key,
  ]);
  return `record_${rows[0]!.id}`;
}

/** Customers as lists of `source:key`. */
export async function customersOf({ pool }: Pick<TestGateway, 'pool'>): Promise<readonly string[]> {
  const { rows } = await pool.query<{ members: string }>(
    "select string_agg(r.source || ':' || r.key, ' ' order by r.source, r.key) as members from membership m join record r on r.id = m.record_id group by customer_id order by 1",
  );
  return rows.map(({ members }) => members);
}

export const WHY = `query ($a: ID!, $b: ID!) { why(a: $a, b: $b) {
  records customers same reason sentence { key args { name value } }
  score { modelVersion prior total threshold reviewThreshold averageThreshold average pairs caps { cap taken } comparisons { attribute level weight rarity a b } }
  foundBy { key tooCommon } shared { identifier { kind value recordIds } carriers counts }
  decisions { id verdict by reason stands retracts bySource } steps { rule a b evidence score sentenceKey }
  flips { attribute level total } flippedBy { verdict decision } } }`;

export async function why(gateway: TestGateway, a: string, b: string): Promise<Loose> {
  const { data, errors } = await gateway.ask<Loose>(WHY, { a, b });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.why;
}

export const DECIDE = `mutation ($input: DecideIdentityInput!) { decideIdentity(input: $input) { __typename
  ... on IdentityDecided { eventIds decisions customers } ... on DecisionPending { eventIds } ... on Refused { userErrors { code field message } } } }`;
export const RETRACT = `mutation ($id: ID!) { retractDecision(id: $id, reason: "it was wrong") { __typename
  ... on DecisionRetracted { eventId decision customers unassigned } ... on Refused { userErrors { code message } } } }`;

export async function decide(gateway: TestGateway, a: string, b: string, verdict: string): Promise<Loose> {
  const { data, errors } = await gateway.ask<Loose>(DECIDE, { input: { a, b, verdict, reason: 'heard it from both' } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.decideIdentity;
}

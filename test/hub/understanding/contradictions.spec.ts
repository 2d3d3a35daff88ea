import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PLAIN_ONLY } from '#sources';
import { createApiKey } from '../../../apps/gateway/access/api-keys.js';
import { rebuild } from '../../../apps/worker/index.js';
import { startTestGateway, type Loose, type TestGateway } from '../../gateway/gateway.js';
import { TERMS, understandAll } from '../../graph/understood.js';

const DAY = 86_400_000;
/** So many days ago, at a time of its own. */
const daysAgo = (days: number): string => new Date(Math.floor(Date.now() / DAY) * DAY - days * DAY).toISOString();
const PEPPER = 'a pepper for tests only';
const emails: Readonly<Record<string, string>> = { hanna: 'hanna@koivuranta.example', pekka: 'pekka@koivuranta.example', aino: 'aino@rantatie.example' }; // prettier-ignore

let gateway: TestGateway;
let key: string;
let analyst: string;
let integration: string;
let count = 0;

/** Publishes as an integration would. */
async function publish(source: string, type: string, time: string, data: object): Promise<void> {
  const response = await fetch(`${gateway.url}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/cloudevents+json', authorization: `Bearer ${integration}` },
    body: JSON.stringify({ specversion: '1.0', id: `e-${++count}`, source, type, time, data }),
  });
  expect(response.status).toBeLessThan(300);
}
const note = (about: string, author: string, days: number, text: string): Promise<void> =>
  publish('notes.desk', 'note.written', daysAgo(days), {
    key: `N${count + 1}`, text, author, at: daysAgo(days), about: { contact: { email: emails[about] } },
  }); // prettier-ignore

interface Told {
  readonly said: string;
  readonly [field: string]: Loose;
}
const FIELDS = `claims(first: 50) { nodes { id quote { text } author saidAt holds askAgain endedBy { quote { text } author }
  confirmedBy { who at claim { quote { text } } } contradicts { id quote { text } author saidAt contradicts { quote { text } } } } }`;

/** The claims of a customer by their words. */
async function told(email: string, by = key, at = '', fields = FIELDS): Promise<Readonly<Record<string, Told>>> {
  await understandAll(gateway.pool);
  const found = await gateway.ask<Loose>(`{ customerBy(identifier: {kind: EMAIL, value: "${email}"}) { id } }`, {}, { authorization: `Bearer ${key}` }); // prettier-ignore
  const { data, errors } = await gateway.ask<Loose>(
    `{ customer(id: "${found.data.customerBy.id}"${at}) { ${fields} } }`,
    {},
    { authorization: `Bearer ${by}` },
  );
  expect(errors).toBeUndefined();
  const nodes: readonly Loose[] = data.customer.claims.nodes;
  return Object.fromEntries(nodes.map((one) => [one.quote.text, one]));
}
const confirm = async (claim: string, still: boolean): Promise<void> => {
  const { data } = await gateway.ask<Loose>(
    `mutation { confirmClaim(claim: "${claim}", still: ${still}) { __typename } }`,
    {},
    { authorization: `Bearer ${key}` },
  );
  expect(data.confirmClaim.__typename).toBe('Judged');
};

beforeAll(async () => {
  gateway = await startTestGateway([], { open: false, settings: { keyPepper: PEPPER } });
  const keyOf = async (role: 'agent' | 'analyst' | 'integration') =>
    (await createApiKey(gateway.pool, PEPPER, { name: role, role })).key;
  [key, analyst, integration] = [await keyOf('agent'), await keyOf('analyst'), await keyOf('integration')];
  for (const [id, name, organization] of [
    ['hanna', 'Hanna Lehtonen', '7'],
    ['pekka', 'Pekka Lehtonen', '7'],
    ['aino', 'Aino Kallio', '8'],
  ] as const)
    await publish('crm.shop', 'crm.contact.changed', daysAgo(200), {
      key: id, name, emails: [emails[id]], organization: { key: organization, name: organization === '7' ? 'Koivuranta Oy' : 'Rantatie Oy' },
    }); // prettier-ignore
}, 60_000);
afterAll(() => gateway.close());

const WANTS = 'Toivovat raportin kuukausittain.';
const WANTS_NOT = 'Eivät halua raporttia.';

test('two who say otherwise of one account contradict each other: both tell it, with words, author and time, and are asked again', async () => {
  await note('hanna', 'Elsa', 60, `${WANTS} Tarvitsevat uuden lämpöpumpun.`);
  await note('pekka', 'Otso', 30, WANTS_NOT);
  const hanna = await told(emails['hanna']!);
  expect(hanna[WANTS]).toMatchObject({
    holds: true,
    askAgain: true,
    contradicts: [
      { quote: { text: WANTS_NOT }, author: 'Otso', saidAt: daysAgo(30), contradicts: [{ quote: { text: WANTS } }] },
    ],
  });
  expect(hanna['Tarvitsevat uuden lämpöpumpun.']).toMatchObject({ contradicts: [], askAgain: false });
  const pekka = await told(emails['pekka']!);
  expect(pekka[WANTS_NOT]).toMatchObject({
    askAgain: true,
    contradicts: [{ id: hanna[WANTS]!['id'], author: 'Elsa' }],
  });
});

test('as of a day before the other said it there was no contradiction, and after its shelf life there is none', async () => {
  const at = (days: number) => `, at: {happenedBy: "${daysAgo(days)}"}`;
  expect((await told(emails['hanna']!, key, at(45)))[WANTS]).toMatchObject({ contradicts: [], askAgain: false });
  expect((await told(emails['hanna']!, key, at(20)))[WANTS]).toMatchObject({ contradicts: [{ author: 'Otso' }], askAgain: true }); // prettier-ignore
  expect((await told(emails['hanna']!, key, at(-400)))[WANTS]).toMatchObject({ contradicts: [], askAgain: true });
});

test('whoever may not see names and words does not see those of the other claim', async () => {
  const contradicts = 'contradicts { author quote { text } }';
  const { data } = await gateway.ask<Loose>(
    `{ claims(first: 50) { nodes { ${contradicts} confirmedBy { who } } } }`,
    {},
    { authorization: `Bearer ${analyst}` },
  );
  const seen = JSON.stringify(data);
  expect(data.claims.nodes.flatMap((one: Loose) => one.contradicts)).toHaveLength(2);
  for (const word of ['Otso', 'Elsa', 'raport', 'lämpöpump']) expect(seen).not.toContain(word);
});

test('a list of what to ask again has those that another contradicts', async () => {
  const { data } = await gateway.ask<Loose>(
    '{ claims(filter: {askAgain: true}) { nodes { quote { text } } } }',
    {},
    { authorization: `Bearer ${key}` },
  );
  expect(data.claims.nodes.map(({ quote }: Loose) => quote.text).sort()).toEqual([WANTS_NOT, WANTS].sort());
});

test('who says the same confirms it, be it in a note or when asked', async () => {
  await note('hanna', 'Aino', 20, 'Toivoivat raporttia kuukausittain.');
  const before = await told(emails['hanna']!);
  expect(before[WANTS]!['confirmedBy']).toEqual([
    { who: 'Aino', at: daysAgo(20), claim: { quote: { text: 'Toivoivat raporttia kuukausittain.' } } },
  ]);
  await confirm(before[WANTS]!['id'] as string, true);
  expect((await told(emails['hanna']!))[WANTS]!['confirmedBy']).toEqual([
    { who: expect.any(String), at: expect.any(String), claim: null },
    { who: 'Aino', at: daysAgo(20), claim: expect.anything() },
  ]);
});

test('a later word on the same customer that it is no longer so ends it, and is told with it', async () => {
  await note('aino', 'Elsa', 60, 'Aino epäilee säästölaskelmaa.');
  await note('aino', 'Elsa', 50, 'They need a new heat pump before winter.');
  await note('aino', 'Otso', 40, 'Aino ei enää epäile säästölaskelmaa.');
  await note('aino', 'Elsa', 30, 'They do not need a heat pump.');
  const aino = await told(emails['aino']!);
  expect(aino['Aino epäilee säästölaskelmaa.']).toMatchObject({
    holds: false, askAgain: false, contradicts: [], endedBy: { author: 'Otso', quote: { text: 'Aino ei enää epäile säästölaskelmaa.' } },
  }); // prettier-ignore
  expect(aino['They need a new heat pump before winter.']).toMatchObject({ holds: false, endedBy: { author: 'Elsa' } });
  expect(aino['They do not need a heat pump.']).toMatchObject({ holds: true, contradicts: [], endedBy: null });
});

test('what is said to be no longer so is no contradiction, until somebody says that it still is', async () => {
  const { id } = (await told(emails['pekka']!))[WANTS_NOT] as Loose;
  await confirm(id, false);
  expect((await told(emails['hanna']!))[WANTS]).toMatchObject({ contradicts: [], askAgain: false });
  await confirm(id, true);
  expect((await told(emails['hanna']!))[WANTS]).toMatchObject({ contradicts: [{ author: 'Otso' }] });
});

test('a note that is edited or taken back contradicts no more, nor does whoever was erased', async () => {
  const said = async () => (await told(emails['hanna']!))[WANTS]!['contradicts'] as readonly Loose[];
  const other = (days: number, type: string, text?: string) =>
    publish('notes.desk', `note.${type}`, daysAgo(days), { key, ...(text ? { text } : {}) });
  await note('hanna', 'Kaisa', 15, 'Raporttia ei tarvita.');
  const key = `N${count}`;
  expect((await said()).map(({ author }) => author)).toEqual(['Kaisa', 'Otso']);
  await other(3, 'edited', 'Raporttia ei tarvita paperilla.');
  expect((await said()).map(({ author }) => author)).toEqual(['Otso']);
  await other(2, 'edited', 'Raporttia ei tarvita.');
  expect(await said()).toHaveLength(2);
  await other(1, 'deleted');
  expect((await said()).map(({ author }) => author)).toEqual(['Otso']);
  await publish('crm.shop', 'party.privacyDeleted', daysAgo(0), { contact: { email: emails['pekka'] } });
  expect(await said()).toEqual([]);
});

test('a rebuild gives the same', async () => {
  const { tables } = await rebuild({ databaseUrl: gateway.databaseUrl, catalogue: PLAIN_ONLY, terms: TERMS });
  expect(tables.filter(({ same }) => !same)).toEqual([]);
  expect(tables.find(({ table }) => table === 'claim')?.rebuilt).toBeGreaterThan(6);
}, 60_000);

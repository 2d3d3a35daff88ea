import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import { ask, eventually, publish } from '../processes/ask.js';
import { axe, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;
let events = 0;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub({}, false), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

/** Publishes what a system says and waits until the hub has applied it. */
async function say(source: string, type: string, time: string, data: object): Promise<void> {
  const event = { specversion: '1.0', id: `e-${++events}`, source, type, time, data };
  expect(await publish(hub.url, event)).toBe('accepted');
}

async function idOf(email: string): Promise<string> {
  const { customerBy } = await eventually(
    () =>
      ask<{ customerBy: { id: string } | null }>(
        hub.url,
        'query ($email: String!) { customerBy(identifier: {kind: EMAIL, value: $email}) { id } }',
        { email },
      ),
    (answer) => answer.customerBy !== null,
  );
  return customerBy!.id;
}

const contact = (key: string, name: string, email: string) => ({ key, name, emails: [email] });
/** The page is opened anew and hears what happens from here on. */
const listening = async (page: Page) => {
  await Promise.all([page.waitForResponse('**/graphql/stream'), page.reload()]);
  await page.locator('main h1').waitFor();
};
const titled = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test.each([
  ['en', 'Add note', 'What do you know now?', 'Write note', 'The note is written'],
  ['fi', 'Lisää muistiinpano', 'Mitä tiedät nyt?', 'Kirjoita muistiinpano', 'Muistiinpano on kirjoitettu'],
] as const)(
  'a note that is written changes the customer (%s)',
  async (language, add, words, write, written) => {
    const email = `hanna.${language}@koivuranta.example`;
    await say(
      'crm.example',
      'crm.contact.changed',
      '2026-03-02T08:00:00Z',
      contact(`h-${language}`, 'Hanna Lehtonen', email),
    );
    const id = await idOf(email);
    const { page, complaints } = await openPage(browser, `${hub.url}/customers/${id}`, { language });
    await titled(page, 'Hanna Lehtonen');
    const touchpoints = page.locator('section[class*=figures] b').nth(2);
    expect(await touchpoints.innerText()).toBe('0');
    await page.getByRole('button', { name: add }).click();
    await page.waitForURL(/open=note/);
    await page.getByRole('button', { name: write }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(words).fill('The board decides heating on 4 December.');
    await shot(page, `newcomer-note-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: write }).click();
    await page.getByText(written).waitFor();
    await page.locator('main').getByText('The board decides heating on 4 December.').waitFor();
    await eventually(
      () => touchpoints.innerText(),
      (count) => count === '1',
    );
    await page.waitForURL((url) => !url.searchParams.has('open'));
    await settled(page);
    await shot(page, `newcomer-noted-${language}`);
    expect(await axe(page)).toEqual([]);
    const { customer } = await ask<{ customer: { notes: { nodes: { text: string }[] } } }>(
      hub.url,
      'query ($id: ID!) { customer(id: $id) { notes { nodes { text } } } }',
      { id },
    );
    expect(customer.notes.nodes).toEqual([{ text: 'The board decides heating on 4 December.' }]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('what happens while one looks is shown at once at the top, and counted while one reads further down', async () => {
  const email = 'petri@koivuranta.example';
  await say('crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', contact('p', 'Petri Salo', email));
  const id = await idOf(email);
  const opened = (key: string, subject: string) =>
    say('tickets.example', 'ticket.opened', '2026-03-03T08:00:00Z', { key, subject, text: `${subject}.`, requester: { email }, author: { side: 'customer' } }); // prettier-ignore
  const { page } = await openPage(browser, `${hub.url}/customers/${id}`);
  await titled(page, 'Petri Salo');
  const asking = new Set<Request>();
  page.on('request', (request) => new URL(request.url()).pathname === '/graphql' && asking.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => asking.delete(request));
  await listening(page);
  await opened('T1', 'Floor heating is cold');
  await page.locator('main').getByText('Floor heating is cold', { exact: true }).first().waitFor();
  // What the hub understands of it is told too, and asked for.
  await page.getByRole('region', { name: 'Waits and promises' }).getByRole('listitem').first().waitFor();
  // Reading further down is made possible on a page this short, and then something comes.
  await page.evaluate(() => {
    document.body.style.minHeight = '4000px';
    scrollTo(0, 1500);
  });
  // Nothing is asked for by itself any more; an answer on its way would hold what comes next as well.
  await eventually(
    () => Promise.resolve(asking.size),
    (size) => size === 0,
  );
  await opened('T2', 'Third morning in a row');
  await page.getByText(/\d new/).waitFor();
  expect(await page.locator('main').getByText('Third morning in a row', { exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.locator('main').getByText('Third morning in a row', { exact: true }).first().waitFor();
  await page.context().close();
}, 60_000);

test('a link to a contact opens the timeline at it, however far back it lies, and says so where it is not there', async () => {
  const email = 'vieno@koivuranta.example';
  const asked = (n: number) =>
    say('tickets.example', 'ticket.opened', new Date(Date.UTC(2026, 0, 1 + n)).toISOString(), { key: `V${n}`, subject: `Question ${n}`, text: `Question ${n}.`, requester: { email, key: 'v', name: 'Vieno Aro' }, author: { side: 'customer' } }); // prettier-ignore
  for (let n = 0; n < 90; n++) await asked(n);
  const id = await idOf(email);
  interface Touchpoints {
    readonly customer: { readonly touchpoints: { readonly nodes: readonly { readonly id: string; readonly subject: string }[] } };
  } // prettier-ignore
  const { customer } = await eventually(
    () => ask<Touchpoints>(hub.url, `{ customer(id: "${id}") { touchpoints(first: 100) { nodes { id subject } } } }`),
    (told) => told.customer.touchpoints.nodes.length === 90,
  );
  const first = customer.touchpoints.nodes.at(-1)!;
  expect(first.subject).toBe('Question 0');
  const { page, complaints } = await openPage(browser, `${hub.url}/customers/${id}?entry=${first.id}`);
  const entry = page.locator('main li[aria-current="true"]');
  await entry.waitFor();
  expect(await entry.innerText()).toContain('Question 0');
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-current') === 'true');
  // Whoever comes from what waits is led to the days around it: nothing of what came since is loaded first.
  await page.goto(`${hub.url}/customers/${id}`);
  await titled(page, 'Vieno Aro');
  await settled(page);
  const asks: string[] = [];
  page.on('request', (request) => asks.push(...(/"operationName":"Touchpoints"/.exec(request.postData() ?? '') ?? [])));
  await page
    .locator('main')
    .getByRole('link', { name: /^Question 0/ })
    .click();
  await entry.waitFor();
  expect(await entry.innerText()).toContain('Question 0');
  expect(asks).toHaveLength(1);
  await page.waitForURL(/entry=touchpoint_.*period=2025-12-17\.\.2026-01-16/);
  await page.goto(`${hub.url}/customers/${id}?entry=${first.id}`);
  await entry.waitFor();
  // Another filter does not hold it: that is said, and what is shown stays.
  await page.getByRole('button', { name: 'From us' }).click();
  await page.getByText('What the link points to is not among what is shown here.').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
}, 90_000);

test('facts say their source and what they outdid; why the records are one is a click away, and in the address', async () => {
  const email = 'noora@koivuranta.example';
  await say('crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', { ...contact('n', 'Noora Aalto', email), title: 'Energy consultant' }); // prettier-ignore
  await say('crm.other', 'crm.contact.changed', '2026-01-02T08:00:00Z', { ...contact('n2', 'Noora Aalto', email), title: 'Adviser' }); // prettier-ignore
  const id = await idOf(email);
  await eventually(
    () => ask<{ customer: { records: unknown[] } }>(hub.url, `{ customer(id: "${id}") { records { id } } }`),
    ({ customer }) => customer.records.length === 2,
  );
  const { page } = await openPage(browser, `${hub.url}/customers/${id}`);
  await titled(page, 'Noora Aalto');
  await page.getByText('Energy consultant').first().waitFor();
  await page.getByText('crm.other: Adviser').waitFor();
  await page.getByRole('button', { name: /Why\?/ }).click();
  await page.getByText('They carry the same e-mail address').waitFor();
  await page.waitForURL(/open=why/);
  await page.goBack();
  await page.getByText('They carry the same e-mail address').waitFor({ state: 'detached' });
  await page.context().close();
}, 60_000);

test('a former id leads to the customer and says so', async () => {
  const email = 'elina@koivuranta.example';
  await say('crm.a', 'crm.contact.changed', '2026-02-01T08:00:00Z', contact('e', 'Elina Koski', email));
  await say('crm.b', 'crm.contact.changed', '2026-02-02T08:00:00Z', contact('e', 'Elina Koski', email));
  // The first of two may be found before they become one, and either id may be the one that stays.
  const first = await idOf(email);
  const { customer } = await eventually(
    () =>
      ask<{ customer: { id: string; formerIds: string[] } }>(hub.url, `{ customer(id: "${first}") { id formerIds } }`),
    (answer) => answer.customer.formerIds.length > 0,
  );
  const [id, former] = [customer.id, customer.formerIds[0]!];
  const { page } = await openPage(browser, `${hub.url}/customers/${former}`);
  await page.waitForURL(new RegExp(`/customers/${id}\\?from=${former}`));
  await page.getByText(`The id ${former} is a former id of this customer.`).waitFor();
  await page.context().close();
}, 60_000);

test('whoever was erased leaves a plain sign and nothing else; an id that never was is told apart', async () => {
  const email = 'jukka@koivuranta.example';
  await say('crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', contact('j', 'Jukka Rinne', email));
  const id = await idOf(email);
  await say('crm.example', 'party.privacyDeleted', '2026-04-02T08:00:00Z', { contact: { key: 'j', email } });
  await eventually(
    () =>
      ask<{ customer: { records: { state: string }[] } }>(hub.url, `{ customer(id: "${id}") { records { state } } }`),
    ({ customer }) => customer.records[0]?.state === 'ERASED',
  );
  const { page } = await openPage(browser, `${hub.url}/customers/${id}`);
  await titled(page, 'This customer was erased');
  expect(await page.locator('body').innerText()).not.toContain('Jukka');
  await page.goto(`${hub.url}/customers/00000000-0000-8000-8000-000000000000`);
  await titled(page, 'No customer has this id');
  await page.context().close();
}, 60_000);

test('what a note promises and tells of stands on the page, in its own words', async () => {
  const email = 'aino@rantatie.example';
  await say('crm.example', 'crm.contact.changed', '2026-03-02T08:00:00Z', contact('aino', 'Aino Kallio', email));
  await say('notes.example', 'note.written', '2026-03-03T08:00:00Z', {
    key: 'n-aino',
    text: 'Asiakas toivoo hiljaisempaa pumppua. Lupasin soittaa perjantaina.',
    at: '2026-03-03T08:00:00Z',
    author: 'Kaisa',
    about: { contact: { email } },
  });
  const id = await idOf(email);
  await eventually(
    () =>
      ask<{ customer: { promises: { totalCount: number }; claims: { totalCount: number } } }>(
        hub.url,
        'query ($id: ID!) { customer(id: $id) { promises { totalCount } claims { totalCount } } }',
        { id },
      ),
    ({ customer: { promises, claims } }) => promises.totalCount === 1 && claims.totalCount === 1,
  );
  const { page } = await openPage(browser, `${hub.url}/customers/${id}`);
  await titled(page, 'Aino Kallio');
  const promises = page.getByRole('region', { name: 'Waits and promises' });
  expect(await promises.getByRole('listitem').innerText()).toMatch(
    /Lupasin soittaa perjantaina\.\s+overdue\s+we, 3 Mar/,
  );
  const claims = page.getByRole('region', { name: 'What they told us' });
  expect(await claims.getByRole('listitem').innerText()).toMatch(/Asiakas toivoo hiljaisempaa pumppua\.\s+wish/);
  await page.context().close();
}, 90_000);

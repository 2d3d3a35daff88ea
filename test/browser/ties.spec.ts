import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, eventually, publish } from '../processes/ask.js';
import { axe, LANGUAGES, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;
let events = 0;

const NAMES = ['Hanna Lehtonen', 'Petri Salo', 'Noora Aalto'] as const;
const emailOf = (name: string) => `${name.split(' ')[0]!.toLowerCase()}@koivuranta.example`;
const ids = new Map<string, string>();

async function say(source: string, type: string, time: string, data: object): Promise<void> {
  const event = { specversion: '1.0', id: `t-${++events}`, source, type, time, data };
  expect(await publish(hub.url, event)).toBe('accepted');
}

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub({}, false), openBrowser()]);
  for (const name of NAMES) {
    const email = emailOf(name);
    await say('crm.example', 'crm.contact.changed', '2026-01-10T08:00:00Z', { key: email, name, emails: [email], title: 'Adviser' }); // prettier-ignore
    const { customerBy } = await eventually(
      () => ask<{ customerBy: { id: string } | null }>(hub.url, `{ customerBy(identifier: {kind: EMAIL, value: "${email}"}) { id } }`),
      (answer) => answer.customerBy !== null,
    ); // prettier-ignore
    ids.set(name, customerBy!.id);
  }
  const email = emailOf(NAMES[0]);
  await say('crm.example', 'crm.contact.changed', '2026-05-10T08:00:00Z', { key: email, title: 'Director' });
  await say('tickets.example', 'ticket.opened', '2026-05-12T08:00:00Z', { key: 'T1', subject: 'Cold floor', text: 'The floor is cold, this is bad.', requester: { email }, author: { side: 'customer' } }); // prettier-ignore
  await eventually(
    () =>
      ask<{ customer: { waits: { totalCount: number } } }>(
        hub.url,
        `{ customer(id: "${ids.get(NAMES[0])}") { waits { totalCount } } }`,
      ),
    ({ customer }) => customer.waits.totalCount === 1,
  );
}, 120_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const WORDS = {
  en: { typeFirst: 'Type two letters of the name.', noSuch: 'Nobody is called like that.', past: 'Look at the past', happened: 'What had happened by', show: 'Show', asOf: /what had happened by 1 Apr 2026/, note: 'Add note', now: 'Back to now', waiting: /Waiting for us/, tie: 'Say a tie', find: 'Find the other one', submit: 'Say so', nobody: 'Choose the other one first.', said: /It is said/, recommended: /Recommended us/, given: /recommended us to/ },
  fi: { typeFirst: 'Kirjoita kaksi kirjainta nimestä.', noSuch: 'Ketään sen nimistä ei löytynyt.', past: 'Katso menneeseen', happened: 'Mitä oli tapahtunut viimeistään', show: 'Näytä', asOf: /mitä oli tapahtunut viimeistään 1\.4\.2026|1\. huhtik\. 2026/, note: 'Lisää muistiinpano', now: 'Takaisin nykyhetkeen', waiting: /Odottaa meitä/, tie: 'Kerro side', find: 'Etsi toinen', submit: 'Kerro', nobody: 'Valitse ensin toinen.', said: /Kerrottu/, recommended: /Suositteli meitä/, given: /suositteli meitä/ },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'a past day shows what was so then, says of when it is, and lets nothing be changed (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/customers/${ids.get(NAMES[0])}`, { language });
    await page.getByText('Director').first().waitFor();
    await page.getByRole('button', { name: words.past }).click();
    await page.getByLabel(words.happened).fill('2026-04-01');
    await page.getByRole('dialog').getByRole('button', { name: words.show, exact: true }).click();
    await page.getByRole('status').getByText(words.asOf).waitFor();
    await page.getByText('Adviser').first().waitFor();
    expect(await page.getByText('Director').count()).toBe(0);
    expect(await page.getByText('Cold floor').count()).toBe(0);
    expect(await page.getByRole('button', { name: words.note }).count()).toBe(0);
    expect(await page.getByRole('button', { name: words.tie }).count()).toBe(0);
    await settled(page);
    await shot(page, `past-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.reload();
    await page.getByRole('status').getByText(words.asOf).waitFor();
    await page.getByRole('button', { name: words.now }).click();
    await page.getByText('Director').first().waitFor();
    expect(page.url()).not.toContain('happened');
    // A fact on top leads to what it was counted from.
    await page.getByRole('button', { name: words.waiting }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Cold floor');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test.each([
  ['en', NAMES[1]],
  ['fi', NAMES[2]],
] as const)(
  'who recommended us to whom is said in the console, and both show it (%s)',
  async (language, other) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/customers/${ids.get(NAMES[0])}`, { language });
    await page.getByRole('button', { name: words.tie }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.submit }).click();
    await dialog.getByText(words.nobody).waitFor();
    await dialog.getByText(words.typeFirst).waitFor();
    await dialog.getByLabel(words.find).fill('qqxxzzqq');
    await dialog.getByText(words.noSuch).waitFor();
    await dialog.getByLabel(words.find).fill(other.slice(0, 5));
    await dialog.getByRole('radio', { name: other }).check();
    await shot(page, `tie-${language}`);
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.submit }).click();
    await page.getByText(words.said).waitFor();
    await page.getByRole('link', { name: new RegExp(`${words.given.source}.*${other}`) }).waitFor();
    await page.getByRole('button', { name: words.recommended }).click();
    const { customer } = await ask<{ customer: { recommendations: { recommender: { displayName: string } }[] } }>(
      hub.url,
      `{ customer(id: "${ids.get(other)}") { recommendations { recommender { displayName } } } }`,
    );
    expect(customer.recommendations).toEqual([{ recommender: { displayName: NAMES[0] } }]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

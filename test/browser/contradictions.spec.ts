import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { axe, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;
let hanna: string;

const EMAIL = 'hanna@koivuranta.example';
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
let count = 0;
const text = (source: string, type: string, time: string, data: object): string =>
  JSON.stringify({ specversion: '1.0', id: `against-${++count}`, source, type, time, data });
const note = (author: string, days: number, said: string): string =>
  text('notes.example', 'note.written', daysAgo(days), {
    key: `against-${count}`, text: said, at: daysAgo(days), author, about: { contact: { email: EMAIL } },
  }); // prettier-ignore

const WANTS = 'Toivovat raportin kuukausittain.';
const WANTS_NOT = 'Eivät halua raporttia.';
const DOUBTS = 'Hanna epäilee säästölaskelmaa.';
const NO_MORE = 'Hanna ei enää epäile säästölaskelmaa.';

interface Told {
  readonly customerBy: {
    readonly id: string;
    readonly claims: { readonly nodes: readonly { readonly contradicts: readonly object[] }[] };
  } | null;
}

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
  await hub.publish([
    text('crm.example', 'crm.contact.changed', daysAgo(90), {
      key: 'against',
      name: 'Hanna Lehtonen',
      emails: [EMAIL],
    }),
    note('Kaisa', 50, DOUBTS),
    note('Otso', 40, NO_MORE),
    note('Kaisa', 30, WANTS),
    note('Otso', 20, WANTS_NOT),
    note('Aino', 10, WANTS),
  ]);
  const { customerBy } = await eventually(
    () => ask<Told>(hub.url, `{ customerBy(identifier: {kind: EMAIL, value: "${EMAIL}"}) { id claims { nodes { contradicts { id } } } } }`), // prettier-ignore
    (told) => told.customerBy?.claims.nodes.filter(({ contradicts }) => contradicts.length > 0).length === 3,
    60_000,
  );
  hanna = customerBy!.id;
}, 180_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const WORDS = {
  en: { told: 'What they told us', known: 'What we know of them', otherwise: 'another says otherwise', again: 'ask again', which: 'ask again: two say different things', ended: 'no longer so:', same: 'the same:' },
  fi: { told: 'Mitä he kertoivat', known: 'Mitä heistä tiedetään', otherwise: 'toinen sanoo toisin', again: 'kysy uudelleen', which: 'kysy uudelleen: kaksi sanoo eri asiaa', ended: 'ei enää näin:', same: 'samaa sanoo:' },
} as const; // prettier-ignore

/** The claim of a list that says this itself, and not what stands beside another. */
const claimIn = (page: Page, region: string, said: string) =>
  page
    .getByRole('region', { name: region })
    .locator('li')
    .filter({ has: page.locator(':scope > p, :scope > div > span:first-child', { hasText: said }) })
    .first();

test.each(['en', 'fi'] as const)(
  'on a customer’s page a claim is marked that another contradicts, and leads to the other’s note, by keyboard too (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/customers/${hanna}`, { language });
    const wanted = claimIn(page, words.told, WANTS_NOT);
    await wanted.getByText(words.otherwise).first().waitFor();
    await wanted.getByText(words.again, { exact: true }).waitFor();
    // Its sign beside the word, for whoever sees no colour.
    expect(await wanted.locator('svg[aria-hidden="true"]').count()).toBe(2);
    const ended = await claimIn(page, words.told, DOUBTS).innerText();
    expect(ended).toContain(words.ended);
    expect(ended).toMatch(new RegExp(`Otso, .*: ${NO_MORE}`));
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await shot(page, `contradictions-customer-${language}`);

    const link = wanted.getByRole('link', { name: WANTS }).last();
    expect(await link.locator('xpath=..').innerText()).toMatch(/^Kaisa, /);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/entry=touchpoint_/);
    expect(await page.locator('#timeline-pointed').innerText()).toContain(WANTS);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test.each(['en', 'fi'] as const)(
  'on Voices a contested claim is marked, is among those to ask again, and leads to who says otherwise (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/voices?kind=WISH&again=1`, { language });
    const wanted = claimIn(page, words.known, WANTS_NOT);
    await wanted.getByText(words.otherwise).first().waitFor();
    await wanted.getByText(words.which).waitFor();
    expect(await claimIn(page, words.known, WANTS).innerText()).toContain(words.same);
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await shot(page, `contradictions-voices-${language}`);
    await wanted.getByRole('link', { name: WANTS }).first().press('Enter');
    await page.waitForURL(new RegExp(`/customers/${hanna}\\?.*entry=touchpoint_`));
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

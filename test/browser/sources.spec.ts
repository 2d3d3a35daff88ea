import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { axe, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;

const contact = (id: string, data: object) => JSON.stringify({ specversion: '1.0', id, source: 'crm.example', type: 'crm.contact.changed', time: '2026-03-02T08:00:00Z', data }); // prettier-ignore

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
  // A file goes into the log unread, as from any publisher to Kafka; what is wrong is found by the worker.
  await hub.publish([
    contact('s-0', { key: 'k-1', name: 'Aino Salmi', title: 'Buyer' }),
    contact('s-1', { key: 'k-1', name: 'Aino Salmi', phones: '+358 40 555 0001' }),
    contact('s-2', { key: 'k-2', name: 'Eero Salmi', phones: '+358 40 555 0002' }),
    contact('s-3', { key: 'k-3', name: 'Outi Salmi', phones: 7 }),
    JSON.stringify({ specversion: '1.0', id: 's-4', source: 'crm.example', type: 'crm.nonsense', time: '2026-03-02T08:00:00Z', data: {} }),
  ]); // prettier-ignore
  await eventually(
    () => ask<{ parkedEvents: { totalCount: number } }>(hub.url, '{ parkedEvents(filter: {source: ["crm.example"]}) { totalCount } }'),
    ({ parkedEvents }) => parkedEvents.totalCount === 4,
  ); // prettier-ignore
}, 120_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const WORDS = {
  en: { held: 'Held back', reason: 'The data is not as the contract says', mend: 'Mend it here', sendMended: 'Send again as mended', took: 'It took effect.', notJson: 'This is not JSON yet.' },
  fi: { held: 'Pidätetty', reason: 'Tiedot eivät ole sopimuksen mukaisia', mend: 'Korjaa se tässä', sendMended: 'Lähetä korjattuna', took: 'Se tuli voimaan.', notJson: 'Tämä ei ole vielä JSONia.' },
} as const; // prettier-ignore
const MENDED = { en: ['+358 40 555 0001', 'Aino Salmi'], fi: ['+358 40 555 0002', 'Eero Salmi'] } as const;

test.each(['en', 'fi'] as const)(
  'a held-back event is found, mended and sent again, and what it changed is shown (%s)',
  async (language) => {
    const words = WORDS[language];
    const [phone, name] = MENDED[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/sources`, { language });
    await settled(page);
    await shot(page, `sources-${language}`);
    await page.getByRole('link', { name: 'crm.example' }).click();
    const held = page.getByRole('button', { name: new RegExp(words.reason) });
    await held.first().waitFor();
    for (const row of await held.all()) {
      await row.click();
      const sent = await page.getByLabel(words.mend).inputValue();
      if (sent.includes(phone)) break;
    }
    const field = page.getByLabel(words.mend);
    const sent = await field.inputValue();
    await field.fill(`${sent}}`);
    await page.getByText(words.notJson).waitFor();
    await field.fill(sent.replace(`"${phone}"`, `["${phone}"]`));
    await page.locator('[data-kind=new]').waitFor();
    await shot(page, `sources-mended-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: words.sendMended }).click();
    await page.getByText(words.took).waitFor();
    await page.getByRole('link', { name }).waitFor();
    expect(await page.getByRole('row', { name: /phones/ }).innerText()).toContain(phone);
    await shot(page, `sources-effect-${language}`);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
    const { customers } = await ask<{ customers: { nodes: readonly { phone: string }[] } }>(
      hub.url,
      'query ($name: String!) { customers(filter: {name: {startsWith: $name}}) { nodes { phone } } }',
      { name },
    );
    expect(customers.nodes.map((one) => one.phone)).toEqual([phone]);
  },
  90_000,
);

test('what fails again is held back again, with what is wrong now', async () => {
  const { page } = await openPage(browser, `${hub.url}/sources/crm.example/events?code=data.invalid`);
  const held = page.getByRole('button', { name: /not as the contract says/ });
  await held.first().waitFor();
  for (const row of await held.all()) {
    await row.click();
    if ((await page.getByLabel('Mend it here').inputValue()).includes('Outi')) break;
  }
  const field = page.getByLabel('Mend it here');
  await field.fill((await field.inputValue()).replace('"phones": 7', '"phones": ["040"], "emails": "x"'));
  await page.getByRole('button', { name: 'Send again as mended' }).click();
  await page.getByText('It is held back again').waitFor();
  expect(await page.locator('[data-kind=held-again]').innerText()).toContain('/data/emails');
  await page.context().close();
}, 60_000);

test('an event is given up only after being asked, and can still be seen', async () => {
  const { page } = await openPage(browser, `${hub.url}/sources/crm.example/events`);
  await page.getByRole('button', { name: /crm\.nonsense/ }).click();
  await page.getByRole('button', { name: 'Give up' }).click();
  await page.getByRole('button', { name: 'Give it up' }).click();
  await page.getByText('The event was given up.').waitFor();
  await page.getByRole('button', { name: 'Given up' }).click();
  await page.getByRole('button', { name: /crm\.nonsense/ }).waitFor();
  expect(page.url()).toContain('state=discarded');
  await page.context().close();
}, 60_000);

test('an event that is held back while one looks is listed with the count that tells of it', async () => {
  const { page } = await openPage(browser, `${hub.url}/sources/crm.example/events`);
  await settled(page);
  const late = page.getByRole('button', { name: /crm\.tooLate/ });
  expect(await late.count()).toBe(0);
  await hub.publish([
    JSON.stringify({ specversion: '1.0', id: 's-5', source: 'crm.example', type: 'crm.tooLate', time: '2026-03-02T08:00:00Z', data: {} }),
  ]); // prettier-ignore
  await late.waitFor({ timeout: 45_000 });
  await page.context().close();
}, 90_000);

test('the rivers have a table that adds up, and files of both', async () => {
  const { page } = await openPage(browser, `${hub.url}/sources`);
  await page.getByRole('button', { name: 'Table' }).click();
  const rows = await page.getByRole('region', { name: 'Rivers into the sea' }).getByRole('row').allInnerTexts();
  const sum = (way: string) =>
    rows.filter((row) => row.includes(`\t${way}\t`)).reduce((total, row) => total + Number(row.split('\t').at(-1)), 0);
  expect(sum('in')).toBeGreaterThan(1_000);
  expect(sum('in')).toBe(sum('out'));
  await page.getByRole('button', { name: 'Picture' }).click();
  for (const kind of ['SVG', 'PNG', 'CSV']) {
    await page.getByRole('button', { name: 'Export: Rivers into the sea' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('region', { name: 'Rivers into the sea' }).getByRole('button', { name: kind }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    expect(bytes.length).toBeGreaterThan(300);
    if (kind === 'SVG') expect(bytes.toString()).not.toMatch(/var\(--|class=/);
    if (kind === 'PNG') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  }
  await page.context().close();
}, 60_000);

const FARES = {
  en: { usual: 'as usual', failing: 'some held back', signs: 'How the sources fare' },
  fi: { usual: 'tavalliseen tapaan', failing: 'osa pidätetty', signs: 'Miten lähteillä menee' },
} as const;

test.each(['en', 'fi'] as const)(
  'how a source fares is told by a sign, a word and a colour in the picture, its signs and its tables (%s)',
  async (language) => {
    const words = FARES[language];
    await hub.publish([
      JSON.stringify({ specversion: '1.0', id: `f-${language}`, source: 'crm.failing', type: 'crm.nonsense', time: '2026-03-02T08:00:00Z', data: {} }),
    ]); // prettier-ignore
    await eventually(
      () => ask<{ sources: { source: string; heldBack: { count: number }[] }[] }>(hub.url, '{ sources { source heldBack { count } } }'),
      ({ sources }) => sources.some(({ source, heldBack }) => source === 'crm.failing' && heldBack.length > 0),
    ); // prettier-ignore
    const { page } = await openPage(browser, `${hub.url}/sources`, { language });
    await settled(page);
    const picture = page.locator('main svg[role=img]').first();
    const boxOf = (source: string) => picture.locator('g').filter({ has: page.locator('rect ~ text', { hasText: new RegExp(`^${source}$`) }) }); // prettier-ignore
    const shapeOf = (source: string) =>
      boxOf(source).locator('[data-fare]').evaluate((sign) => [sign.getAttribute('data-fare'), sign.firstElementChild!.tagName, getComputedStyle(sign.firstElementChild!).fill] as const); // prettier-ignore
    const [usual, failing] = [await shapeOf('crm.hubspot'), await shapeOf('crm.failing')];
    expect([usual[0], failing[0]]).toEqual(['usual', 'failing']);
    expect(failing[1]).not.toBe(usual[1]);
    expect(failing[2]).not.toBe(usual[2]);
    expect(await boxOf('crm.failing').locator('text').allTextContents()).toEqual(['crm.failing', words.failing]);
    expect(await picture.getAttribute('aria-label')).toContain(`${words.failing}: `);
    const signs = page.getByRole('list', { name: words.signs }).getByRole('listitem');
    expect((await signs.allInnerTexts()).map((text) => text.replace(/: .*/, ''))).toEqual([words.usual, words.failing]);
    expect(await page.getByRole('row', { name: /crm\.failing/ }).innerText()).toContain(words.failing);
    await shot(page, `sources-fares-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  },
  60_000,
);

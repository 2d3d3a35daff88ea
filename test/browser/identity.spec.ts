import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ask, eventually, publish } from '../processes/ask.js';
import { axe, openBrowser, openPage, settled, shot } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

let hub: ConsoleHub;
let browser: Browser;

const contact = (id: string, source: string, data: object) => ({ specversion: '1.0', id, source, type: 'crm.contact.changed', time: '2026-03-02T08:00:00Z', data }); // prettier-ignore
const SAID = [
  // One person in two systems by one address, and one whom only a person can know again: she has married.
  contact('i-1', 'crm.example', { key: '81', name: 'Saimi Hiidenmaa', emails: ['saimi@hiisi.example'], title: 'CFO' }),
  contact('i-2', 'crm.shop', { key: 's-9', name: 'Saimi Hiidenmaa', emails: ['saimi@hiisi.example'], phones: ['+358401234567'] }),
  contact('i-3', 'crm.example', { key: '82', name: 'Tuulikki Rauhala', phones: ['+358409990001'] }),
  contact('i-4', 'crm.shop', { key: 's-10', name: 'Tuulikki Meriläinen', emails: ['tuulikki@meri.example'] }),
  contact('i-5', 'crm.example', { key: '83', name: 'Ilmari Kataja', phones: ['+358409990002'] }),
  contact('i-6', 'crm.shop', { key: 's-11', name: 'Ilmari Kuusisto', emails: ['ilmari@meri.example'] }),
  contact('i-7', 'crm.example', { key: '84', name: 'Vellamo Kivi', phones: ['+358409990003'] }),
  contact('i-8', 'crm.shop', { key: 's-12', name: 'Vellamo Saari', emails: ['vellamo@meri.example'] }),
  contact('i-9', 'crm.example', { key: '85', name: 'Ahti Lampi', phones: ['+358409990004'] }),
  contact('i-10', 'crm.shop', { key: 's-13', name: 'Ahti Virtanen', emails: ['ahti@meri.example'] }),
]; // prettier-ignore

interface Found {
  readonly search: readonly {
    readonly customer: {
      readonly id: string;
      readonly records: readonly { readonly id: string; readonly key: string }[];
    };
  }[];
}
/** The customer who has the record; a search forgives spelling, so others may be found before it is there. */
const customerOf = async (key: string) => {
  const has = ({ customer }: Found['search'][number]) => customer.records.some((record) => record.key === key);
  const found = await eventually(
    () =>
      ask<Found>(
        hub.url,
        'query ($text: String!) { search(text: $text, first: 10) { customer { id records { id key } } } }',
        { text: key },
      ),
    ({ search }) => search.some(has),
  );
  return found.search.find(has)!.customer;
};

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub(), openBrowser()]);
  for (const event of SAID) expect(await publish(hub.url, event)).toBe('accepted');
  await customerOf('s-13');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const WORDS = {
  en: { doubts: /possible match/, oneRecord: /^1 record /, whyOne: /Why\?$/, look: /^Look closer or undo/, undoOf: /^Undo:/, email: /^One customer: both carry the same e-mail address/, split: 'Split off crm.shop s-9', splitNow: 'Split off', apart: 'Two customers: somebody decided so.', undo: 'Undo', why: 'Why, for whoever asks later', undone: 'It was taken back.', waterfall: /^Waterfall of evidence/, same: 'Same customer', effect: '2 customers → 1 customer', makeOne: 'Make them one', one: 'One customer: somebody decided so.', two: /^Two customers/, table: 'Table' },
  fi: { doubts: /mahdollin/, oneRecord: /^1 tietue /, whyOne: /Miksi\?$/, look: /^Tutki tai kumoa/, undoOf: /^Kumoa:/, email: /^Yksi asiakas: molemmilla on sama sähköpostiosoite/, split: 'Irrota crm.shop s-9', splitNow: 'Irrota', apart: 'Kaksi asiakasta: joku päätti niin.', undo: 'Kumoa', why: 'Miksi, myöhempää kysyjää varten', undone: 'Päätös kumottiin.', waterfall: /^Näytön vesiputous/, same: 'Sama asiakas', effect: '2 asiakasta → 1 asiakas', makeOne: 'Yhdistä', one: 'Yksi asiakas: joku päätti niin.', two: /^Kaksi asiakasta/, table: 'Taulukko' },
} as const; // prettier-ignore
const PAIR_TO_JOIN = {
  en: ['Tuulikki Rauhala', 'Tuulikki Meriläinen'],
  fi: ['Ilmari Kataja', 'Ilmari Kuusisto'],
} as const;

const sentence = (page: Page, text: string | RegExp) => page.getByRole('heading', { level: 2, name: text }).waitFor();

test.each(['en', 'fi'] as const)(
  'why two records are one is said in a sentence, then shown; a record is split off and that is undone (%s)',
  async (language) => {
    const words = WORDS[language];
    const { id, records } = await customerOf('s-9');
    expect(records).toHaveLength(2);
    const { page, complaints } = await openPage(browser, `${hub.url}/customers/${id}`, { language });
    await page.getByRole('button', { name: words.whyOne }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('listitem').waitFor();
    await shot(page, `identity-steps-${language}`);
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('link', { name: words.look }).click();
    await sentence(page, words.email);
    await page.getByRole('img', { name: words.waterfall }).waitFor();
    await shot(page, `identity-why-${language}`);
    expect(await axe(page)).toEqual([]);

    await page.getByRole('button', { name: words.split, exact: true }).click();
    await page.getByLabel(words.why).fill('They share a mailbox');
    await page.locator('form').getByRole('button', { name: words.splitNow, exact: true }).click();
    await sentence(page, words.apart);
    expect((await customerOf('s-9')).records).toHaveLength(1);

    await page.locator('ol').getByRole('button', { name: words.undo }).first().click();
    await page.locator('form').getByLabel(words.why).fill('They do not');
    await page.locator('form').getByRole('button', { name: words.undo }).click();
    await page.getByText(words.undone).waitFor();
    await sentence(page, words.email);
    expect((await customerOf('s-9')).records).toHaveLength(2);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test.each(['en', 'fi'] as const)(
  'two rows of the list are made one by keys: the effect is seen before it is sent, and it is undone (%s)',
  async (language) => {
    const words = WORDS[language];
    const [first, second] = PAIR_TO_JOIN[language];
    const { page, complaints } = await openPage(browser, `${hub.url}/customers?q=${first.split(' ')[0]}`, { language });
    for (const name of [first, second])
      await page
        .getByRole('row', { name: new RegExp(name) })
        .getByRole('checkbox')
        .check();
    await page.getByRole('link', { name: words.same }).click();
    await sentence(page, words.two);
    await page.keyboard.press('y');
    await page.getByText(words.effect).waitFor();
    await shot(page, `identity-effect-${language}`);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: words.makeOne }).click();
    await sentence(page, words.one);

    await page.locator('ol').getByRole('button', { name: words.undo }).first().click();
    await page.locator('form').getByLabel(words.why).fill('She is another');
    await page.locator('form').getByRole('button', { name: words.undo }).click();
    await sentence(page, words.two);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

const JOINED = { en: ['84', 's-12'], fi: ['85', 's-13'] } as const;

test.each(['en', 'fi'] as const)(
  'what a person decided is taken back on the customer’s own page, with a reason (%s)',
  async (language) => {
    const words = WORDS[language];
    const [a, b] = await Promise.all(JOINED[language].map((key) => customerOf(key)));
    await ask(
      hub.url,
      'mutation ($input: DecideIdentityInput!) { decideIdentity(input: $input) { __typename } }',
      { input: { a: a!.id, b: b!.id, verdict: 'SAME', reason: 'She said so' } },
    ); // prettier-ignore
    const [key] = JOINED[language];
    const whole = await eventually(() => customerOf(key), ({ records }) => records.length === 2); // prettier-ignore
    const { page, complaints } = await openPage(browser, `${hub.url}/customers/${whole.id}`, { language });
    await page.getByRole('button', { name: words.whyOne }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.undoOf }).click();
    await dialog.getByLabel(words.why).fill('She did not');
    await shot(page, `identity-undo-${language}`);
    expect(await axe(page)).toEqual([]);
    await dialog.locator('form').getByRole('button', { name: words.undo, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(words.undone).waitFor();
    await page.getByRole('button', { name: words.oneRecord }).waitFor();
    expect((await customerOf(key)).records).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

interface Doubts {
  readonly reviews: { readonly nodes: readonly { readonly customers: readonly { readonly id: string }[] }[] };
}

test.each(['en', 'fi'] as const)(
  'what is in doubt of a customer leads to the pairs that wait for a person (%s)',
  async (language) => {
    const { reviews } = await eventually(
      () => ask<Doubts>(hub.url, '{ reviews(first: 1) { nodes { customers { id } } } }'),
      (told) => told.reviews.nodes.length > 0,
      60_000,
    );
    const id = reviews.nodes[0]!.customers[0]!.id;
    const { page, complaints } = await openPage(browser, `${hub.url}/customers/${id}`, { language });
    await page.getByRole('link', { name: WORDS[language].doubts }).click();
    await page.waitForURL((url) => url.pathname === '/identity' && url.searchParams.get('customer') === id);
    const queue = page.locator('main a[href^="/identity/"][aria-current="true"]');
    await queue.waitFor();
    await page.getByRole('table').locator(`a[href="/customers/${id}"]`).first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

test('the address of a pair shows the same to whoever gets the link, and a table tells what the picture shows', async () => {
  const { records } = await customerOf('s-9');
  const address = `${hub.url}/identity/${records.map(({ id }) => id).join('~')}?order=newest`;
  const { page } = await openPage(browser, address);
  await sentence(page, WORDS.en.email);
  await page.getByRole('button', { name: 'Table' }).first().click();
  const rows = page.getByRole('region', { name: 'How the evidence adds up' }).getByRole('row');
  expect(await rows.first().innerText()).toContain('Bits');
  const cells = await rows.last().getByRole('cell').allInnerTexts();
  expect(cells[0]).toBe('These two together');
  const before = Number((await rows.nth(-2).getByRole('cell').last().innerText()).trim());
  expect(Math.abs(Number(cells.at(-1)) - before)).toBeLessThanOrEqual(0.11);
  await page.reload();
  await sentence(page, WORDS.en.email);
  expect(new Set(new URL(page.url()).searchParams)).toEqual(
    new Set([
      ['order', 'newest'],
      ['tables', 'evidence'],
    ]),
  );
  expect(await rows.last().getByRole('cell').first().innerText()).toBe('These two together');
  await page.context().close();
}, 60_000);

test('an address that names no pair says so', async () => {
  const { page } = await openPage(browser, `${hub.url}/identity/record_00000000-0000-8000-8000-000000000000~nobody`);
  await page.getByRole('heading', { name: 'There is no such pair' }).waitFor();
  await settled(page);
  expect(await axe(page)).toEqual([]);
  await page.context().close();
}, 60_000);

import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../processes/ask.js';
import { LANGUAGES, openPage, settled } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

interface Named {
  readonly customers: { readonly nodes: readonly { readonly id: string; readonly displayName: string | null }[] };
}
const somebody = async (filter: string) =>
  (
    await ask<Named>(on.hub.url, `{ customers(filter: ${filter}, first: 20) { nodes { id displayName } } }`)
  ).customers.nodes.find(({ displayName }) => displayName !== null)!;

const MET = 'touchpoints: { some: { channel: [EMAIL], stage: ["support"], automatic: false } }';
const WORDS = {
  en: { find: 'Name, e-mail, phone, business id', met: 'Met at E-mail, Support' },
  fi: { find: 'Nimi, sähköposti, puhelin, Y-tunnus', met: 'Kohdattu: Sähköposti, Tuki' },
} as const;

/** Types a name and waits for the answer to it. */
async function search(page: Page, label: string, name: string): Promise<void> {
  const answered = page.waitForResponse((response) => (response.request().postData() ?? '').includes(`"text":${JSON.stringify(name)}`)); // prettier-ignore
  await page.getByLabel(label).fill(name);
  await answered;
  await settled(page);
}

test.each(LANGUAGES)(
  'whoever searches among those who were met at a touchpoint goes on looking among them (%s)',
  async (language) => {
    const words = WORDS[language];
    const [met, other] = [await somebody(`{ kind: PERSON, ${MET} }`), await somebody(`{ not: { ${MET} } }`)];
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/customers?cell=EMAIL.support`, { language });
    await page.locator('tbody a').first().waitFor();
    await search(page, words.find, met.displayName!);
    await page.locator(`tbody a[href^="/customers/${met.id}"]`).first().waitFor();
    await search(page, words.find, other.displayName!);
    expect(await page.locator(`tbody a[href^="/customers/${other.id}"]`).count()).toBe(0);
    expect(await page.getByText(words.met, { exact: true }).count()).toBe(1);
    await page.goto(`${on.hub.url}/customers`);
    await search(page, words.find, other.displayName!);
    await page.locator(`tbody a[href^="/customers/${other.id}"]`).first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('another touchpoint that the palette finds is opened on the map as it is looked at', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/map?period=2026&role=user&channels=PHONE`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  await page.keyboard.press('Control+k');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await page.keyboard.type('#e-mail, supp');
  await page.getByRole('option', { name: /E-mail, Support/ }).and(page.locator('[data-active-item]')).waitFor(); // prettier-ignore
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('cell') === 'EMAIL.support');
  const { searchParams } = new URL(page.url());
  expect([searchParams.get('period'), searchParams.get('role')]).toEqual(['2026', 'user']);
  expect(searchParams.get('channels')?.split(',').sort()).toEqual(['EMAIL', 'PHONE']);
  await page.context().close();
}, 60_000);

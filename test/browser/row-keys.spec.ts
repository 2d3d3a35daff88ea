import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openPage, settled } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

/** What a list is, and where its first rows lead. */
const LISTS = [
  ['/today', 'main tbody tr', /\/customers\/[^/]+\?entry=/],
  ['/groups', 'main section > ul > li', /\/groups\/group_/],
  ['/sources', 'main tbody tr', /\/sources\/[^/]+\/events$/],
  ['/voices/advocates', 'main tbody tr', /\/customers\//],
] as const;

const rowInHand = (page: Page, rows: string) =>
  page.locator(rows).evaluateAll((all) => all.findIndex((row) => row.contains(document.activeElement)));

test.each(LISTS)(
  'rows of %s are walked with j and k, and Enter opens the one that one is on',
  async (path, rows, opens) => {
    const { page, complaints } = await openPage(on.browser, on.hub.url + path);
    await page.locator(rows).nth(1).waitFor();
    await settled(page);
    const walked: number[] = [];
    for (const key of ['j', 'j', 'k']) {
      await page.keyboard.press(key);
      walked.push(await rowInHand(page, rows));
    }
    expect(walked).toEqual([0, 1, 0]);
    await page.keyboard.press('Enter');
    await page.waitForURL(opens);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('where something is to be filled in, a dialog begins there; else where it is closed', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/roadmap?start=here`);
  const inHand = () => page.evaluate(() => document.activeElement?.tagName);
  await page.getByRole('dialog').waitFor();
  // What is to be filled in is asked for first.
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect(await inHand()).toBe('BUTTON');
  await page.context().close();
}, 60_000);

test('a graph that was just opened says of nothing that it was missed', async () => {
  const { page } = await openPage(on.browser, `${on.hub.url}/customers`);
  await page.waitForSelector('tbody a');
  const id = new URL((await page.locator('tbody a').first().getAttribute('href'))!, on.hub.url).pathname
    .split('/')
    .at(-1);
  const heard = page.waitForResponse((response) => response.url().endsWith('/graphql/stream') && /CustomerChanged/.test(response.request().postData() ?? '')); // prettier-ignore
  await page.goto(`${on.hub.url}/graph?of=${id}`);
  await heard;
  await page.locator('[data-state=drawn]').waitFor();
  await page.waitForTimeout(500);
  expect(await page.getByText('Changes were missed').count()).toBe(0);
  await page.context().close();
}, 60_000);

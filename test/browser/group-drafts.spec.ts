import { expect, test } from '@jest/globals';
import { ask } from '../processes/ask.js';
import { axe, openPage, shot } from './browser.js';
import { setGroupsStage, tried } from './groups-stage.js';

const { on, countOf, define } = setGroupsStage();

const WORDS = { trial: 'Tried on history', join: 'How the conditions hold together', change: 'Save the conditions', undo: 'Undo' } as const; // prettier-ignore

test('sets of conditions nest, and what the rows cannot say is kept', async () => {
  const [person] = (
    await ask<{ readonly customers: { readonly nodes: readonly { readonly id: string }[] } }>(
      on.hub.url,
      '{ customers(first: 1, filter: {kind: PERSON}) { nodes { id } } }',
    )
  ).customers.nodes;
  const filter = { or: [{ ids: [person!.id] }, { organizations: { some: { not: { kind: 'PERSON' } } } }] };
  const draft = encodeURIComponent(JSON.stringify(filter));
  const { page } = await openPage(on.browser, `${on.hub.url}/groups/new?draft=${draft}`, { width: 1920 });
  const words = WORDS;
  const count = await countOf(
    `{or: [{ids: ["${person!.id}"]}, {organizations: {some: {not: {kind: PERSON}}}}]}`,
  ); // prettier-ignore
  await tried(page, words, count);
  await page.getByText('1 customer picked by hand').waitFor();
  expect(await page.getByLabel(words.join).evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual(['any', 'notAll']); // prettier-ignore
  await shot(page, 'conditions-nested-1920');
  expect(await axe(page)).toEqual([]);
  await page.context().close();
}, 90_000);

test('the keys stay in the row when the last narrowing is chosen, and when one is taken out', async () => {
  const { page } = await openPage(
    on.browser,
    `${on.hub.url}/groups/new?draft=${encodeURIComponent('{"records":{"some":{}}}')}`,
  );
  const [about, narrow] = ['Record in a source', page.getByLabel('Record in a source: Narrow by')];
  const isOn = (name: string) =>
    page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label')?.startsWith(label), `${about}: ${name}`); // prettier-ignore
  await narrow.selectOption('source');
  await narrow.selectOption('family');
  await isOn('kind of source');
  await page.getByRole('button', { name: `Remove: ${about}: kind of source` }).press('Enter');
  await isOn('source');
  await page.getByRole('button', { name: `Remove: ${about}: source` }).press('Enter');
  await isOn('Narrow by');
  await page.context().close();
}, 60_000);

test('a draft is of the group in the address; who was picked by hand is told so; an undo that fails is told', async () => {
  const [first, second] = await Promise.all(['One', 'Two'].map((name) => define(name, '{kind: PERSON}')));
  const { page } = await openPage(
    on.browser,
    `${on.hub.url}/groups/${first}/conditions?draft=${encodeURIComponent('{"ids":["nobody"]}')}`,
  );
  const save = page.getByRole('button', { name: WORDS.change, exact: true });
  await page.getByText('These are the customers you picked', { exact: false }).waitFor();
  expect(await save.isEnabled()).toBe(true);
  await page.evaluate((id) => history.pushState({}, '', `/groups/${id}/conditions`), second);
  await page.getByRole('heading', { level: 1, name: /Two/ }).waitFor();
  expect(await save.isDisabled()).toBe(true);
  await page.locator('[data-field]').selectOption('waits');
  await save.click();
  const undo = page.getByRole('status').getByRole('button', { name: WORDS.undo, exact: true });
  await undo.waitFor();
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('"operationName":"DefineGroup"') ? route.abort() : route.continue(),
  );
  await undo.click();
  await page
    .getByRole('status')
    .getByText(/^It was not accepted/)
    .waitFor();
  await page.context().close();
}, 60_000);

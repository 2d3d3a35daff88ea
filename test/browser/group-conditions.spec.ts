import { expect, test } from '@jest/globals';
import { eventually } from '../processes/ask.js';
import { axe, LANGUAGES, LANGUAGES_IN_THEMES, openPage, settled, shot } from './browser.js';
import { setGroupsStage, tried } from './groups-stage.js';

const { on, named, countOf, define } = setGroupsStage();

const WORDS = {
  en: {
    newGroup: 'New group', conditions: 'Conditions', add: 'Add a condition', set: 'Add a set of conditions', field: 'What it is about', narrow: 'Touchpoint: Narrow by',
    channel: /^Touchpoint: channel/, join: 'How the conditions hold together', save: 'Save the group', change: 'Save the conditions', name: 'Name', undo: 'Undo', trial: 'Tried on history',
    would: /customers? of|would be in it now/, unfinished: /not finished/, enter: /would come in/, removed: 'Remove: Kind of customer', email: 'E-mail',
  },
  fi: {
    newGroup: 'Uusi ryhmä', conditions: 'Ehdot', add: 'Lisää ehto', set: 'Lisää joukko ehtoja', field: 'Mistä on kyse', narrow: 'Kohtaaminen: Rajaa',
    channel: /^Kohtaaminen: kanava/, join: 'Miten ehdot liittyvät yhteen', save: 'Tallenna ryhmä', change: 'Tallenna ehdot', name: 'Nimi', undo: 'Kumoa', trial: 'Kokeiltu historiaan',
    would: /kuuluisi/, unfinished: /kesken/, enter: /tulisi mukaan/, removed: 'Poista: Asiakkaan laji', email: 'Sähköposti',
  },
} as const; // prettier-ignore

test.each(LANGUAGES_IN_THEMES)(
  'a group is written as conditions by keys alone, tried on history, saved, and taken back (%s, %s)',
  async (language, theme) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/groups`, { language, theme });
    await page.getByRole('link', { name: words.newGroup, exact: true }).press('Enter');
    await page.waitForURL(/\/groups\/new$/);
    await page.getByRole('button', { name: words.add, exact: true }).waitFor();
    await settled(page);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: words.add, exact: true }).press('Enter');
    // The keys are on the new row.
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-field'));
    await page.getByLabel(words.narrow).selectOption('channel');
    await page.getByText(words.unfinished).waitFor();
    await shot(page, `conditions-unfinished-${language}`);
    expect(await axe(page)).toEqual([]);
    // Also what is not finished is in the address.
    await page.waitForURL(/draft=/);
    await page.reload();
    await page.getByText(words.unfinished).waitFor();
    await page.getByRole('button', { name: words.channel }).press('Enter');
    await page.getByRole('checkbox', { name: words.email, exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('popovertarget'));
    const emailed = '{touchpoints: {some: {channel: [EMAIL]}}}';
    await tried(page, words, await countOf(emailed));
    await page.getByRole('button', { name: words.add, exact: true }).press('Enter');
    // A page this short is made long, so that it could jump when the address changes.
    await page.evaluate(() => {
      document.body.style.minHeight = '4000px';
      scrollTo(0, 150);
    });
    await page.locator('[data-field]').nth(1).selectOption('cases');
    await page.waitForURL(/cases/);
    const both = await countOf('{cases: {some: {}}, touchpoints: {some: {channel: [EMAIL]}}}');
    await tried(page, words, both);
    expect(await page.evaluate(() => scrollY)).toBe(150);
    // A set of conditions stands within, and one step back it does not.
    await page.getByRole('button', { name: words.set, exact: true }).press('Enter');
    await page.waitForFunction((join) => document.activeElement?.getAttribute('aria-label') === join, words.join);
    expect(await page.getByLabel(words.join).count()).toBe(2);
    await page.getByRole('button', { name: words.undo, exact: true }).press('Enter');
    await eventually(() => page.getByLabel(words.join).count(), (count) => count === 1);
    await tried(page, words, both);
    await page.waitForURL(/draft=/);
    await shot(page, `conditions-${language}-${theme}`);
    expect(await axe(page)).toEqual([]);
    // The address shows the same again.
    await page.reload();
    await tried(page, words, both);
    // Whoever would be of it is a way on, and back to the draft.
    await page.getByRole('region', { name: words.trial }).getByRole('link').first().click();
    await page.waitForURL(/\/customers\//);
    await page.goBack();
    await tried(page, words, both);
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel(words.name, { exact: true }).fill(`Mail ${language}`);
    // However long the page asks again, and however often one presses: it is said once.
    const said: string[] = [];
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (body.includes('"operationName":"DefineGroup"')) said.push(body);
      if (!(said.length > 0 && body.includes('"operationName":"GroupEditor"'))) await route.continue();
    });
    const answered = page.waitForResponse((response) => /"operationName":"DefineGroup"/.test(response.request().postData() ?? '')); // prettier-ignore
    await page.getByLabel(words.name, { exact: true }).press('Enter');
    await answered;
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Mail ${language}` }).waitFor();
    expect(said).toHaveLength(1);
    await page.unrouteAll();
    const saved = await eventually(() => named(`Mail ${language}`), (group) => group?.size === both);
    expect(saved?.definition).toEqual({ cases: { some: {} }, touchpoints: { some: { channel: ['EMAIL'] } } });
    await page.getByRole('button', { name: words.undo, exact: true }).click();
    await eventually(() => named(`Mail ${language}`), (group) => group?.retired === true);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  120_000,
); // prettier-ignore

test.each(LANGUAGES)(
  'conditions of a group are changed with what that would do beside them, saved and said back (%s)',
  async (language) => {
    const words = WORDS[language];
    const name = `Felt ${language}`;
    const before = '{kind: PERSON, touchpoints: {some: {feeling: [NEGATIVE]}}}';
    const id = await define(name, before);
    const [was, without] = [await countOf(before), await countOf('{touchpoints: {some: {feeling: [NEGATIVE]}}}')];
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/groups/${id}`, { language });
    await page.getByRole('link', { name: words.conditions, exact: true }).click();
    await page.waitForURL(/\/conditions$/);
    await settled(page);
    expect(await page.getByRole('button', { name: words.change, exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: words.removed }).click();
    await tried(page, words, without);
    const panel = page.getByRole('region', { name: words.trial });
    expect(await panel.getByText(words.enter).first().innerText()).toContain(String(without - was));
    await shot(page, `conditions-change-${language}`);
    expect(await axe(page)).toEqual([]);
    // One step back, and on again: nothing was sent.
    await page.getByRole('button', { name: words.undo, exact: true }).click();
    await page.getByRole('button', { name: words.removed }).click();
    expect((await named(name))?.size).toBe(was);
    await page.getByRole('button', { name: words.change, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await eventually(() => named(name), (group) => group?.size === without); // prettier-ignore
    // The editor begins at what is saved now, and shows nothing of what was while that is asked for.
    let release = () => undefined as void;
    const until = new Promise<void>((resolve) => (release = resolve));
    let asked = false;
    await page.route('**/graphql', async (route) => {
      if (/"operationName":"GroupEditor"/.test(route.request().postData() ?? '')) {
        asked = true;
        await until;
      }
      await route.continue();
    });
    await page.getByRole('link', { name: words.conditions, exact: true }).click();
    await page.waitForURL(/\/conditions$/);
    await eventually(() => Promise.resolve(asked), Boolean);
    expect(await page.getByRole('button', { name: words.removed }).count()).toBe(0);
    release();
    expect(await page.getByRole('button', { name: words.change, exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: words.removed }).count()).toBe(0);
    await page.getByRole('status').getByRole('button', { name: words.undo, exact: true }).click();
    await eventually(() => named(name), (group) => group?.size === was); // prettier-ignore
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  120_000,
);

import { expect, test } from '@jest/globals';
import { axe, LANGUAGES, openPage } from './browser.js';
import { setGroupsStage } from './groups-stage.js';

const { on, named, define } = setGroupsStage();

const WORDS = {
  en: {
    name: 'Name', save: 'Save the group', edit: 'Name and note', submit: 'Save', retire: 'Out of use',
    ofGroups: 'Conditions: It was not accepted. Conditions may name groups that were found, none that were written.',
    nameless: 'It was not accepted. A group needs a name.', unreached: 'It was not accepted. The gateway cannot be reached.',
  },
  fi: {
    name: 'Nimi', save: 'Tallenna ryhmä', edit: 'Nimi ja kuvaus', submit: 'Tallenna', retire: 'Pois käytöstä',
    ofGroups: 'Ehdot: Tätä ei hyväksytty. Ehdoissa voi nimetä löydettyjä ryhmiä, ei kirjoitettuja.',
    nameless: 'Tätä ei hyväksytty. Ryhmä tarvitsee nimen.', unreached: 'Tätä ei hyväksytty. Yhdyskäytävään ei saada yhteyttä.',
  },
} as const; // prettier-ignore

test.each(LANGUAGES)(
  'what the gateway refuses of a group is told by its field, in the language of the reader (%s)',
  async (language) => {
    const words = WORDS[language];
    const written = await define(`Written ${language}`, '{kind: PERSON}');
    // A group that was written is named by hand: none may follow from another.
    const draft = encodeURIComponent(JSON.stringify({ group: written }));
    const { page } = await openPage(on.browser, `${on.hub.url}/groups/new?draft=${draft}`, { language });
    await page.getByLabel(words.name, { exact: true }).fill('Group of groups');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByRole('alert').getByText(words.ofGroups, { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);

    await page.goto(`${on.hub.url}/groups/${written}`);
    await page.getByRole('button', { name: words.edit, exact: true }).click();
    const dialog = page.getByRole('dialog');
    const name = dialog.getByLabel(words.name, { exact: true });
    await name.fill('');
    await dialog.getByRole('button', { name: words.submit, exact: true }).click();
    const alert = dialog.getByRole('alert');
    await alert.getByText(words.nameless, { exact: true }).waitFor();
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(await name.getAttribute('aria-describedby')).toBe(await alert.getAttribute('id'));
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.route('**/graphql', (route) =>
      /"operationName":"RetireGroup"/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    );
    await page.getByRole('button', { name: words.retire, exact: true }).click();
    await page.getByRole('status').getByText(words.unreached, { exact: true }).waitFor();
    expect((await named(`Written ${language}`))?.retired).toBe(false);
    await page.context().close();
  },
  90_000,
);

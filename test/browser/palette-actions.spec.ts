import { expect, test } from '@jest/globals';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES_IN_THEMES, openPage, settled, shot } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();
const SAID = {
  en: { actions: 'Actions', waiting: 'waiting', note: 'Write a note about', group: 'as a group', name: 'Name', graph: 'in the graph', timeline: 'Export the timeline of' },
  fi: { actions: 'Toiminnot', waiting: 'odottaa', note: 'Kirjoita muistiinpano:', group: 'Tallenna ryhmäksi', name: 'Nimi', graph: 'Näytä verkostossa', timeline: 'Vie aikajana CSV-tiedostoksi' },
} as const; // prettier-ignore

interface Waiting {
  readonly customers: {
    readonly nodes: readonly { readonly id: string; readonly displayName: string; readonly open: Count; readonly touchpoints: Count }[]; // prettier-ignore
  };
}
interface Count {
  readonly totalCount: number;
}
const WAITING =
  '{ customers(first: 100, orderBy: {field: TOUCHPOINTS, direction: DESC}) { nodes { id displayName open: waits(filter: {isOpen: true}) { totalCount } touchpoints { totalCount } } } }';

/** Somebody who waits, and whom nobody is called like. */
async function whoWaits() {
  const { nodes } = (await ask<Waiting>(on.hub.url, WAITING)).customers;
  const isAlone = (name: string) => nodes.filter(({ displayName }) => displayName === name).length === 1;
  return nodes.find(({ displayName, open }) => open.totalCount > 0 && isAlone(displayName))!;
}

test.each(LANGUAGES_IN_THEMES)(
  'the palette says who waits, and does what there is to do with whom one points at, by keys alone (%s)',
  async (language, theme) => {
    const said = SAID[language];
    const { id, displayName, open, touchpoints } = await whoWaits();
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/today`, {
      language,
      theme: theme ?? 'light',
    });
    await settled(page);
    const palette = page.getByRole('dialog');
    const find = async (typed: string) => {
      await page.keyboard.press('Control+k');
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
      await page.keyboard.type(typed);
      await palette.getByRole('option', { name: displayName }).first().waitFor();
    };
    const goTo = async (name: string) => {
      const chosen = page.locator('[data-active-item]');
      for (let step = 0; step < 30 && !(await chosen.innerText()).startsWith(name); step++)
        await page.keyboard.press('ArrowDown');
    };
    await find(displayName);
    await goTo(displayName);
    const row = page.locator('[data-active-item]');
    expect(await row.innerText()).toContain(`${said.waiting} ${open.totalCount}`);
    const actions = palette.getByRole('group', { name: said.actions, exact: true }).getByRole('option');
    await actions.filter({ hasText: `${said.note} ${displayName}` }).waitFor();
    await shot(page, `palette-actions-${language}`);
    expect(await axe(page)).toEqual([]);
    await goTo(`${said.note} ${displayName}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/customers/${id}?open=note`);
    await page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await page.keyboard.press('Escape');
    await settled(page);
    // One is enough for a group: the list of just this one opens with the dialog that saves it.
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`>${displayName}`);
    await palette.getByRole('option').filter({ hasText: said.group }).click();
    await page.waitForURL(`**/customers?ids=${id}&save=1`);
    await page.getByRole('dialog').getByLabel(said.name, { exact: true }).waitFor();
    expect(await page.locator('main tbody a').allInnerTexts()).toEqual([displayName]);
    await page.keyboard.press('Escape');
    await page.waitForURL(`**/customers?ids=${id}`);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: displayName }).waitFor();
    await settled(page);
    // On a customer's page the commands are about that customer too.
    await page.keyboard.press('Control+k');
    await page.keyboard.type(`>csv`);
    const csv = palette.getByRole('option').filter({ hasText: said.timeline });
    const [download] = await Promise.all([page.waitForEvent('download'), csv.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const contacts = Buffer.concat(chunks).toString('utf8').split('\r\n').filter((line) => /,(INBOUND|OUTBOUND|INTERNAL),/.test(line)); // prettier-ignore
    expect(contacts).toHaveLength(touchpoints.totalCount);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  90_000,
);

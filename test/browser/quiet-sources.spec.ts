import { beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES_IN_THEMES, openPage, settled, shot } from './browser.js';
import { setStage } from './stage.js';

const on = setStage();

/** One source was heard three hours ago, another four, the others now. */
beforeAll(async () => {
  const client = new Client({ connectionString: await on.hub.databaseUrl() });
  await client.connect();
  const quiet = (hours: number, source: string) =>
    client.query(
      'update hub.source_state set last_received_at = now() - make_interval(hours => $1), first_received_at = now() - make_interval(hours => $1) - make_interval(mins => 9) where source = $2',
      [hours, source],
    );
  await client.query('update hub.source_state set last_received_at = now()');
  await quiet(3, 'crm.hubspot');
  await quiet(4, 'tickets.zendesk');
  await client.end();
}, 60_000);

const SAID = {
  en: { fresh: / of \d+ sources fresh/, quietest: 'quiet the longest: tickets.zendesk, heard 4 hr ago', each: 'crm.hubspot last heard 3 hr ago', sources: 'Sources' },
  fi: { fresh: / \/ \d+ lähdettä ajan tasalla/, quietest: 'pisimpään hiljaa tickets.zendesk, kuultu 4 t sitten', each: 'crm.hubspot kuultu viimeksi 3 t sitten', sources: 'Lähteet' },
} as const; // prettier-ignore

test.each(LANGUAGES_IN_THEMES)(
  'where sources are quiet one line says which the longest, leads to them, and the map still fits the page (%s)',
  async (language, theme) => {
    const said = SAID[language];
    const { sources } = await ask<{ sources: readonly { readonly state: string }[] }>(on.hub.url, '{ sources { state } }'); // prettier-ignore
    expect(sources.filter(({ state }) => state === 'LATE')).toHaveLength(2);
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/map`, { language, theme });
    await page.locator('[data-cell]').first().waitFor();
    await settled(page);
    const line = page.getByRole('link', { name: said.fresh });
    expect(await line.innerText()).toContain(said.quietest);
    expect(await line.getAttribute('title')).toContain(said.each);
    const lines = await page.locator('main header [class*=_page-lead_] > *').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom)); // prettier-ignore
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(6);
    const legend = await page.locator('main ul[class*=_legend_]').boundingBox();
    expect(legend!.y + legend!.height).toBeLessThanOrEqual(900);
    expect(await axe(page)).toEqual([]);
    await shot(page, `quiet-sources-${language}`);
    await line.press('Enter');
    await page.getByRole('heading', { level: 1, name: said.sources }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

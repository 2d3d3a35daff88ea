import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../processes/ask.js';
import { axe, LANGUAGES, LOOKS, openPage, settled, shot } from './browser.js';
import { overlappingTexts } from './overlapping-texts.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();
/** An account with much to draw. */
let id: string;

interface Walked {
  readonly customers: {
    readonly nodes: readonly {
      readonly id: string;
      readonly journeys: readonly { readonly stays: readonly { readonly touchpoints: number }[] }[];
    }[];
  };
}

beforeAll(async () => {
  const { customers } = await ask<Walked>(
    on.hub.url,
    '{ customers(first: 40, orderBy: {field: TOUCHPOINTS, direction: DESC}) { nodes { id journeys(first: 1) { stays { touchpoints } } } } }',
  );
  const most = [...customers.nodes].sort((a, b) => stays(b) - stays(a))[0]!;
  id = most.id;
}, 240_000);

const stays = ({ journeys }: Walked['customers']['nodes'][number]) => journeys[0]?.stays.length ?? 0;

const WORDS = {
  en: { river: 'Journey river', lanes: 'Swim lanes', table: 'Table', from: 'From', to: 'To', all: 'All the time' },
  fi: { river: 'Matkajoki', lanes: 'Radat', table: 'Taulukko', from: 'Alkaen', to: 'Päättyen', all: 'Koko aika' },
} as const;

const stands = async (page: Page) => {
  await page.locator('main svg[role=img][width]').first().waitFor();
  await settled(page);
};

test.each(LOOKS)(
  'the river and the lanes stand on the page, axe finds nothing, $theme, $language',
  async (look) => {
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/customers/${id}`, look);
    await stands(page);
    await shot(page, `journey-${look.theme}-${look.language}-1440`);
    expect(await axe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test.each([1440, 1600, 1920])(
  'no label of the river or the lanes lies on another at %i pixels, in either language',
  async (width) => {
    for (const language of LANGUAGES) {
      const { page } = await openPage(on.browser, `${on.hub.url}/customers/${id}`, { width, language });
      await stands(page);
      await shot(page, `journey-${language}-${width}`);
      const overlaps = await overlappingTexts(page, 'main svg[role=img]');
      expect([language, overlaps]).toEqual([language, []]);
      await page.context().close();
    }
  },
  60_000,
);

test.each(LANGUAGES)(
  'the table of the river holds every touchpoint of the journey, and a part of the time narrows the timeline (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/customers/${id}`, { language });
    await stands(page);
    const river = page.getByRole('region', { name: words.river });
    await river.getByRole('button', { name: words.table }).click();
    const told = await river.locator('tbody td:nth-child(3)').allInnerTexts();
    const { customer } = await ask<{
      customer: { journeys: { stays: { touchpoints: number }[] }[]; touchpoints: { nodes: { occurredAt: string }[] } };
    }>(
      on.hub.url,
      `{ customer(id: "${id}") { journeys(first: 1) { stays { touchpoints } } touchpoints(first: 1) { nodes { occurredAt } } } }`,
    );
    const all = customer.journeys[0]!.stays.reduce((sum, { touchpoints }) => sum + touchpoints, 0);
    expect(told.reduce((sum, count) => sum + Number(count), 0)).toBe(all);

    const rows = page.locator('ol li time');
    const before = await rows.count();
    expect(before).toBeGreaterThan(3);
    const day = customer.touchpoints.nodes[0]!.occurredAt.slice(0, 10);
    const lanes = page.getByRole('region', { name: words.lanes });
    await lanes.getByLabel(words.from).fill(day);
    await page.waitForURL((url) => url.searchParams.get('period') === `${day}..`);
    await settled(page);
    await page.waitForFunction((count) => document.querySelectorAll('ol li time').length < count, before);
    for (const at of await rows.evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!)))
      expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(`${day}T00:00:00+03:00`));
    await page.reload();
    await stands(page);
    expect(await lanes.getByLabel(words.from).inputValue()).toBe(day);
    await lanes.getByRole('button', { name: words.all }).click();
    await page.waitForURL((url) => !url.searchParams.has('period'));

    // The same by drawing over the lanes.
    const picture = (await lanes.locator('svg[role=img]').boundingBox())!;
    await page.mouse.move(picture.x + picture.width * 0.5, picture.y + 40);
    await page.mouse.down();
    await page.mouse.move(picture.x + picture.width * 0.7, picture.y + 40, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => /^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/.test(url.searchParams.get('period') ?? ''));
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

import { beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe, LOOKS, openPage, settled, shot } from '../browser.js';
import { FAILED, letThrough, mayFailAlone, onAnswer, withHole } from './answers.js';
import { partsOfShape, strangersTo } from './shapes.js';
import { NAMES, setScreensStage, type ScreenCase } from './screens.js';

const { on, screens } = setScreensStage();
/** One page for each theme and language: each state is seen in every one of them over the screens. */
const pages: { readonly page: Page; readonly complaints: string[] }[] = [];
/** Those that are not as they were at the beginning. */
const used = new Set<(typeof pages)[number]>();

beforeAll(async () => {
  for (const look of LOOKS) pages.push(await openPage(on.browser, `${on.hub.url}/missing.svg`, look));
  for (const page of pages) used.add(page);
}, 60_000);
beforeEach(async () => {
  for (const { page, complaints } of used) {
    await letThrough(page);
    // The page that was left keeps nothing that it asked for.
    await page.goto('about:blank');
    complaints.length = 0;
  }
  used.clear();
});

const lookOf = (name: (typeof NAMES)[number], state: number) => {
  const at = (NAMES.indexOf(name) + state) % LOOKS.length;
  used.add(pages[at]!);
  return { ...pages[at]!, ...LOOKS[at]! };
};
const caseOf = (name: string): ScreenCase => screens.find((one) => one.name === name)!;
const STATE = 'main [class*=_state_]';
const seen = async (page: Page, { name }: ScreenCase, state: string) => {
  await shot(page, `state-${state}-${name}`);
  expect([name, state, await axe(page)]).toEqual([name, state, []]);
};
/** Complaints but those of the network, which was made to fail. */
const ownFaults = (complaints: readonly string[]) => complaints.filter((one) => !/Failed to load resource/.test(one));

/** What each screen's shape is made of. */
const shapes = new Map<string, string>();

test.each(NAMES)(
  '%s: while the answer is on its way its shape stands and is told, and then the answer',
  async (name) => {
    const screen = caseOf(name);
    const { page, complaints, language } = lookOf(name, 0);
    let release = () => undefined as void;
    const until = new Promise<void>((resolve) => (release = resolve));
    await onAnswer(page, screen.operation, async (route) => {
      await until;
      await route.continue();
    });
    await page.goto(on.hub.url + screen.path);
    await page.locator('[class*=_bone_]').first().waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: language === 'fi' ? 'Ladataan' : 'Loading' })
      .first()
      .waitFor();
    expect(await page.locator('h1').count()).toBe(1);
    await seen(page, screen, 'loading');
    const parts = await partsOfShape(page);
    expect(parts.length).toBeGreaterThan(0);
    shapes.set(name, JSON.stringify([parts, await page.locator('[class*=_bone_]').count()]));
    release();
    await page.locator(screen.stands).first().waitFor();
    await settled(page);
    expect([name, await strangersTo(page, parts)]).toEqual([name, []]);
    expect(ownFaults(complaints)).toEqual([]);
  },
  60_000,
);

test('no screen comes in the shape of another', () => {
  expect(shapes.size).toBe(NAMES.length);
  expect(new Set(shapes.values()).size).toBe(NAMES.length);
});

test.each(NAMES)(
  '%s: an answer that failed is told with what finds it in the log, and asked for again',
  async (name) => {
    const screen = caseOf(name);
    const { page, complaints } = lookOf(name, 1);
    await onAnswer(page, screen.operation, (route) => route.fulfill(FAILED));
    await page.goto(on.hub.url + screen.path);
    const alert = page.locator('main').getByRole('alert');
    await alert.first().waitFor();
    await settled(page);
    expect(await alert.count()).toBe(1);
    expect(await alert.innerText()).toContain('7f3c91ab');
    // Who asks and how the sources fare is known nevertheless.
    await page.locator('header [title*="owner"]').waitFor();
    await seen(page, screen, 'error');
    await letThrough(page);
    await alert.getByRole('button').first().click();
    // Its sign may look like a part of the screen: the alert has to be gone first.
    await alert.first().waitFor({ state: 'detached' });
    await page.locator(screen.stands).first().waitFor();
    expect(await alert.count()).toBe(0);
    expect(ownFaults(complaints)).toEqual([]);
  },
  60_000,
);

test.each(NAMES)(
  '%s: a part that failed is named, and the rest stands',
  async (name) => {
    const screen = caseOf(name);
    const { page, complaints, language } = lookOf(name, 2);
    expect(mayFailAlone(screen.operation, screen.hole.path)).toBe(true);
    await onAnswer(page, screen.operation, (route) => withHole(route, screen.hole.path));
    await page.goto(on.hub.url + screen.path);
    await page.locator(screen.stands).first().waitFor();
    await page.getByRole('status').filter({ hasText: screen.hole[language] }).first().waitFor();
    await settled(page);
    await seen(page, screen, 'partial');
    expect(ownFaults(complaints)).toEqual([]);
  },
  60_000,
);

test.each(NAMES.filter((name) => name !== 'today'))(
  '%s: where nothing matches that is said, and one button leads back to something',
  async (name) => {
    const screen = caseOf(name);
    const { page, complaints } = lookOf(name, 3);
    await page.goto(on.hub.url + screen.noMatch!);
    const state = page.locator(STATE).filter({ has: page.getByRole('button') });
    await state.waitFor();
    await settled(page);
    await seen(page, screen, 'no-match');
    await state.getByRole('button').click();
    await state.waitFor({ state: 'detached' });
    expect(ownFaults(complaints)).toEqual([]);
  },
  60_000,
);

/** Pages about one thing: null alone would tell that there is no such thing. */
const THINGS = [
  { of: 'today', name: 'customer', path: 'customer' },
  { of: 'groups', name: 'group', path: 'group' },
  { of: 'graph', name: 'around', path: 'around' },
  { of: 'roadmap', name: 'experiment', path: 'experiment' },
] as const;

test.each(THINGS)('a $name that failed is not told as one that never was', async ({ of, path }) => {
  const { opened } = caseOf(of);
  const { page } = lookOf(of, 0);
  await onAnswer(page, opened.operation, (route) => withHole(route, path));
  await page.goto(on.hub.url + opened.path);
  await page.locator('main').getByRole('alert').waitFor();
  expect(await page.locator('h1').count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  await letThrough(page);
  await page.locator('main').getByRole('alert').getByRole('button').first().click();
  await page.locator(opened.stands).first().waitFor();
});

test('why two are one, where that failed, is not told as no such pair', async () => {
  const { opened } = caseOf('identity');
  const { page } = lookOf('identity', 0);
  for (const operation of ['Identity', 'Pair']) await onAnswer(page, operation, (route) => withHole(route, 'why'));
  await page.goto(on.hub.url + opened.path);
  await page.locator('main').getByRole('alert').waitFor();
  expect(await axe(page)).toEqual([]);
});

test.each(['today', 'map'] as const)(
  '%s: a gateway that cannot be reached is told, and the screen comes once it can',
  async (name) => {
    const screen = caseOf(name);
    const { page } = lookOf(name, 0);
    await onAnswer(page, screen.operation, (route) => route.abort());
    await page.goto(on.hub.url + screen.path);
    await page.locator('main').getByRole('alert').waitFor();
    await seen(page, screen, 'offline');
    await letThrough(page);
    await page.locator('main').getByRole('alert').getByRole('button').first().click();
    await page.locator(screen.stands).first().waitFor();
  },
  60_000,
);

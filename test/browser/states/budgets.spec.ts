import { expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from '../browser.js';
import { NAMES, setScreensStage } from './screens.js';

const SITE = 'dist/console/site';
const KB = 1024;
const [MOST_NODES, MOST_SHIFT, MOST_REQUESTS] = [2_500, 0.02, 8];
const { on, screens } = setScreensStage();

/** Of the files that a page has asked for, those of a kind as they are sent: gzipped where they can be. */
const sizeOf = (files: Iterable<string>, kind: string): number =>
  [...files]
    .filter((file) => file.endsWith(kind))
    .reduce((sum, file) => sum + statSync(join(SITE, kind === '.woff2' ? file : `${file}.gz`)).size, 0);

/** A page that remembers nothing, with what it has asked for and how far its layout has moved. */
async function measuredPage() {
  const context = await on.browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const shifts: { value: number; of: string }[] = [];
    (globalThis as any).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as any[])
        shifts.push({ value, of: (sources[0]?.node as Element | null)?.outerHTML?.slice(0, 100) ?? '' });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  /** What came until the screen stood; the palette is fetched ahead once it does. */
  const enter = async (path: string, stands: string) => {
    await page.goto(on.hub.url + path);
    await page.locator(stands).first().waitFor();
    await settled(page);
    return new Set(files.filter((file) => !/\/palette-|\/views-dialog-/.test(file)));
  };
  return { page, context, files, enter };
}

/** What every screen needs: the page that names them and what it loads by itself. */
async function shared(): Promise<ReadonlySet<string>> {
  const { context, enter } = await measuredPage();
  const files = await enter('/nowhere', 'main h1');
  await context.close();
  return files;
}

test.each(NAMES)(
  '%s, and what opens from it, adds at most 60 KB of JavaScript, draws at most 2,500 nodes and does not jump',
  async (name) => {
    const first = await shared();
    const screen = screens.find((one) => one.name === name)!;
    for (const { path, stands } of [screen, screen.opened]) {
      const { page, context, enter } = await measuredPage();
      const own = [...(await enter(path, stands))].filter((file) => !first.has(file));
      expect(own.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0);
      expect([path, Math.max(sizeOf(own, '.js'), 60 * KB)]).toEqual([path, 60 * KB]);
      const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
      expect([path, Math.max(nodes, MOST_NODES)]).toEqual([path, MOST_NODES]);
      const shifts = await page.evaluate(() => (globalThis as any).shifts as { value: number; of: string }[]);
      const jumped = shifts.reduce((sum, { value }) => sum + value, 0);
      expect([path, jumped <= MOST_SHIFT ? [] : shifts]).toEqual([path, []]);
      await context.close();
    }
  },
  60_000,
);

test('the first load of / is at most 200 KB of JavaScript, 20 KB of CSS, one font of 50 KB and eight requests', async () => {
  const { context, files, enter } = await measuredPage();
  const loaded = await enter('/', 'main tbody tr');
  expect(sizeOf(loaded, '.js')).toBeLessThanOrEqual(200 * KB);
  expect(sizeOf(loaded, '.css')).toBeLessThanOrEqual(20 * KB);
  expect([...loaded].filter((file) => file.endsWith('.woff2'))).toHaveLength(1);
  expect(sizeOf(loaded, '.woff2')).toBeLessThanOrEqual(50 * KB);
  expect(files.filter((file) => file === '/graphql')).toHaveLength(1);
  // The font has a budget of its own; the icon and what is told later hold nothing up.
  const awaited = [...loaded].filter((file) => !/\.woff2$|\/favicon\.svg$|\/graphql\/stream$/.test(file));
  expect(awaited.length <= MOST_REQUESTS ? [] : awaited).toEqual([]);
  await context.close();
}, 60_000);

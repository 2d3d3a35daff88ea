import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../tools/find-chromium.mjs';

export const THEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en', 'fi'] as const;

/** Debian's Chromium without a window; fonts and colours are drawn the same everywhere. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium: install it, or name it in CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb'],
  });
}

export interface OpenedPage {
  readonly page: Page;
  /** What the page complained of: errors, refused content, requests beyond its origin. */
  readonly complaints: string[];
}

/** Each theme in each language. */
export const LOOKS = THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ theme, language })));

/** Each language once, in one of the themes. */
export const LANGUAGES_IN_THEMES = LANGUAGES.map((language, at) => [language, THEMES[at]!] as const);

interface Look {
  readonly theme?: (typeof THEMES)[number];
  readonly language?: (typeof LANGUAGES)[number];
  readonly width?: number;
  /** By whose clock it is read. */
  readonly zone?: string;
}

/** A page of its own, with nothing remembered, that keeps a list of all that goes wrong in it. */
export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<OpenedPage> {
  const options: BrowserContextOptions = {
    viewport: { width: look.width ?? 1440, height: 900 },
    colorScheme: look.theme ?? 'light',
    locale: look.language === 'fi' ? 'fi-FI' : 'en-GB',
    reducedMotion: 'reduce',
    timezoneId: look.zone ?? 'Europe/Helsinki',
  };
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text()))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin)
      complaints.push(`left the origin: ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints };
}

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds on the page as it is, one line a finding. While a panel asks anew it is dimmed: then it is looked at again. */
export async function axe(page: Page): Promise<readonly string[]> {
  // The page's policy lets no script in from outside; what the debugger evaluates is none.
  await page.evaluate(await axeSource);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Found> } };
    interface Found {
      readonly violations: readonly { id: string; help: string; nodes: readonly { html: string }[] }[];
    }
    const busy = () => document.querySelector('[aria-busy="true"]') !== null;
    const rested = async () => {
      while (busy()) await new Promise(requestAnimationFrame);
    };
    for (;;) {
      await rested();
      let asked = false;
      const watch = new MutationObserver(() => (asked ||= busy()));
      watch.observe(document, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
      const { violations } = await axe.run({ runOnly: tags });
      watch.disconnect();
      if (asked) continue;
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`),
      );
    }
  }, TAGS);
}

/** Everything has come and nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  // All at once: a screen that is left takes its heading along, and the next one begins with bones.
  await page.waitForFunction(
    () => document.querySelector('h1') && !document.querySelector('[aria-busy="true"], [class*=_bones_]'),
  );
}

/** What a person sees now, kept as `coverage/screens/NAME.png` for whoever compares. */
export const shot = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: `coverage/screens/${name}.png`, fullPage: true });

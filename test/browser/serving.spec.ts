import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ask, eventually } from '../processes/ask.js';
import { openBrowser, openPage, settled } from './browser.js';
import { startConsoleHub, type ConsoleHub } from './console-hub.js';

const SITE = 'dist/console/site';
const KB = 1024;
let hub: ConsoleHub;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startConsoleHub({ MERI_COMPANY: 'Lumo Heating' }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await hub.close();
}, 60_000);

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${hub.url}${path}`, { headers });
const HTML = { accept: 'text/html,application/xhtml+xml' };

test('every address that a person may have open is answered with the page, and no other', async () => {
  for (const path of [
    '/',
    '/customers',
    '/customers/836f712c-0b27-8e3f-a0ff-4d163b363459?q=x',
    '/map',
    '/sources/crm.hubspot',
  ])
    expect((await get(path, HTML)).headers.get('content-type')).toMatch(/^text\/html/);
  for (const path of ['/missing.js', '/assets/missing.js', '/hooks/x', '/v1/x', '/console/x', '/events']) {
    const { status, headers } = await get(path, HTML);
    expect([path, status < 400]).toEqual([path, false]);
    expect(headers.get('content-type')).not.toMatch(/html/);
  }
  expect((await get('/customers', { accept: 'application/json' })).status).toBe(404);
});

test('nothing inline runs, nothing is sniffed, hashed files never change and the page is asked for again', async () => {
  const page = await get('/', { ...HTML, 'accept-encoding': 'br' });
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('content-encoding')).toBe('br');
  const html = await page.text();
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|style=/);
  const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
  const asset = await get(script!, { 'accept-encoding': 'gzip' });
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-encoding')).toBe('gzip');
  const etag = asset.headers.get('etag')!;
  expect((await get(script!, { 'if-none-match': etag, 'cache-control': 'max-age=0' })).status).toBe(304);
});

test('a document is known by its hash; an unknown hash is told apart from an empty question', async () => {
  const known = Object.entries(
    JSON.parse(readFileSync('dist/console/documents.json', 'utf8')) as Record<string, string>,
  );
  const [hash] = known.find(([, text]) => text.includes('query FrameAgain'))!;
  const asked = await post({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
  expect(asked.data.me.role).toBe('owner');
  const unknown = await post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } } });
  expect(unknown.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

const post = async (body: object): Promise<any> =>
  (
    await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json();

test('a screen is entered with one question, few requests and without a jump of the layout', async () => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    (globalThis as any).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[]) shifts.sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${hub.url}/customers`);
  await page.waitForSelector('tbody a');
  await settled(page);
  expect(requests.filter((path) => path === '/graphql')).toHaveLength(1);
  expect(requests.filter((path) => path.endsWith('.woff2')).length).toBeLessThanOrEqual(1);
  expect(await page.evaluate(() => (globalThis as any).shifts.sum as number)).toBeLessThanOrEqual(0.02);
  await context.close();
});

const SCREENS = ['/today', '/customers', '/map', '/paths', '/groups', '/graph', '/voices', '/roadmap', '/identity', '/sources']; // prettier-ignore

test('every screen, and what opens from it, is entered with one question and at most one subscription', async () => {
  const asked =
    '{ customers(first: 1) { nodes { id } } groups { id } reviews(first: 2) { nodes { records { id } } } sources { source } experiments(first: 1) { nodes { id } } }';
  // Groups and doubts are worked out beside ingest: they come after the customers.
  const told = await eventually(
    () => ask<any>(hub.url, asked),
    ({ groups, reviews }) => groups.length > 0 && reviews.nodes.length > 1,
    60_000,
  );
  const [, review] = told.reviews.nodes;
  const opened = [
    `/customers/${told.customers.nodes[0].id}`,
    `/groups/${told.groups[0].id}`,
    '/groups/new',
    '/map?cell=EMAIL.support',
    '/map?cell=EMAIL.support&period=2026&role=user',
    `/graph?of=${told.customers.nodes[0].id}`,
    `/identity/${review.records.map(({ id }: { id: string }) => id).join('~')}`,
    `/sources/${told.sources[0].source}/events`,
  ];
  for (const path of [...SCREENS, ...opened]) {
    const { page, complaints } = await openPage(browser, `${hub.url}/missing.svg`);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(hub.url + path);
    await settled(page);
    await page.waitForTimeout(300);
    const count = (wanted: string) => requests.filter((one) => one === wanted).length;
    expect([path, count('/graphql'), count('/graphql/stream') <= 1]).toEqual([path, 1, true]);
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    await page.context().close();
  }
}, 120_000);

test('what is loaded first is at most 200 KB of JavaScript and 20 KB of CSS, and no screen adds more than 60 KB', async () => {
  const size = (path: string) => statSync(join(SITE, `${path}.gz`)).size;
  const loaded = async (path: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const files = new Set<string>();
    page.on('response', (response) => files.add(new URL(response.url()).pathname));
    await page.goto(`${hub.url}${path}`);
    await settled(page);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await context.close();
    return [...files];
  };
  const sum = (files: readonly string[], kind: string) =>
    files.filter((file) => file.endsWith(kind)).reduce((total, file) => total + size(file), 0);
  const first = await loaded('/customers');
  expect(sum(first, '.js')).toBeLessThanOrEqual(200 * KB);
  expect(sum(first, '.css')).toBeLessThanOrEqual(20 * KB);
  for (const file of readdirSync(join(SITE, 'assets')).filter((name) => name.endsWith('.js')))
    if (!first.includes(`/assets/${file}`)) expect([file, size(`assets/${file}`) <= 60 * KB]).toEqual([file, true]);
}, 60_000);

test('MERI_CONSOLE=off serves the API alone', async () => {
  const bare = await startConsoleHub({ MERI_CONSOLE: 'off' }, false);
  try {
    expect((await fetch(bare.url, { headers: HTML })).status).toBe(404);
    expect(await ask(bare.url, '{ me { role } }')).toEqual({ me: { role: 'owner' } });
  } finally {
    await bare.close();
  }
}, 60_000);

test('where keys are needed the console asks for one, keeps it in the page alone, and forgets it when loaded anew', async () => {
  const pepper = 'a-pepper-for-the-browser';
  const closed = await startConsoleHub({ MERI_KEY_PEPPER: pepper, MERI_KNOWN_QUERIES_ONLY: 'agent' }, false);
  try {
    const key = await closed.createKey('agent');
    const { page, complaints } = await openPage(browser, `${closed.url}/customers`);
    await page.getByLabel('API key').fill('meri_wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('API key').fill(key);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('No customer has flowed in yet').waitFor();
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(stored).not.toContain('meri_');
    await page.reload();
    await page.getByLabel('API key').waitFor();
    expect(complaints.filter((one) => !/401/.test(one))).toEqual([]);

    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
    const response = await fetch(`${closed.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: '{ sources { source } }' }),
    });
    expect((await response.json()).errors[0].extensions.code).toBe('UNKNOWN_DOCUMENT');
  } finally {
    await closed.close();
  }
}, 90_000);

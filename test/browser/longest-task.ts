import type { Page } from 'playwright-core';

interface Traced {
  readonly traceEvents: readonly { readonly name: string; readonly pid: number; readonly tid: number; readonly tdur?: number; readonly args?: { readonly name?: string } }[];
} // prettier-ignore

/** The longest that the page's own thread was at one task while something was done, in µs of the processor's time. */
export async function longestTask(page: Page, done: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser()!;
  await browser.startTracing(undefined, { categories: ['toplevel', '__metadata'] });
  await done();
  // A task is traced at its end, which on a busy machine comes after what it answered: another has to follow it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as Traced;
  const threads = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  ); // prettier-ignore
  return traceEvents.reduce(
    (longest, { pid, tid, tdur = 0 }) => (threads.has(`${pid} ${tid}`) ? Math.max(longest, tdur) : longest),
    0,
  );
}

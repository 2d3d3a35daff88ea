import type { Browser } from 'playwright-core';

interface Traced {
  readonly traceEvents: readonly { readonly name: string; readonly pid: number; readonly tid: number; readonly tdur?: number; readonly args?: { readonly name?: string } }[];
} // prettier-ignore

/** The longest that the page's own thread was at one task while something was done, in µs of the processor's time. */
export async function longestTask(browser: Browser, done: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(undefined, { categories: ['toplevel', '__metadata'] });
  await done();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as Traced;
  const threads = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  ); // prettier-ignore
  return traceEvents.reduce(
    (longest, { pid, tid, tdur = 0 }) => (threads.has(`${pid} ${tid}`) ? Math.max(longest, tdur) : longest),
    0,
  );
}

import type { Page } from 'playwright-core';

/** How often a function or method of the page's own scripts was called while something was done, whatever it took: the figure is the same on every machine. */
export async function callsOf(page: Page, name: string, done: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await done();
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.detach();
  const own = result.flatMap(({ functions }) => functions.filter(({ functionName }) => functionName === name));
  return own.reduce((sum, { ranges }) => sum + ranges[0]!.count, 0);
}

import { expect, test } from '@jest/globals';
import type { Response } from 'playwright-core';
import { openPage, settled } from './browser.js';
import { setSeenStage } from './seen-hub.js';

const on = setSeenStage();

interface Answered {
  readonly data: {
    readonly sources: readonly { readonly source: string; readonly hours: readonly number[]; readonly hoursSince: string }[];
  };
} // prettier-ignore
const isTodays = (response: Response) => /"operationName":"Today"/.test(response.request().postData() ?? '');

test.each(['Asia/Kolkata', 'Australia/Eucla', 'America/Phoenix'])(
  'the hours of the rivers are told by the clock of whoever reads, and are those that were counted though that clock is wrong (%s)',
  async (zone) => {
    const { page, complaints } = await openPage(on.browser, `${on.hub.url}/roadmap`, { zone });
    await settled(page);
    await page.clock.setFixedTime(Date.now() + 5 * 3_600_000);
    const [response] = await Promise.all([page.waitForResponse(isTodays), page.goto(`${on.hub.url}/today`)]);
    const { sources } = ((await response.json()) as Answered).data;
    const rivers = page.getByRole('region', { name: 'Rivers' });
    await rivers.getByRole('button', { name: 'Table' }).click();
    const rows = (await rivers.locator('tbody tr').allInnerTexts()).map((row) => row.split('\t'));
    const named = (format: Intl.DateTimeFormatOptions, at: number) =>
      new Intl.DateTimeFormat('en-GB', { ...format, timeZone: zone }).format(at);
    const expected = sources[0]!.hours.map((_, hour) => {
      const at = Date.parse(sources[0]!.hoursSince) + hour * 3_600_000;
      const day = named({ weekday: 'short', day: 'numeric', month: 'short' }, at);
      return [`${day} ${named({ hour: '2-digit', minute: '2-digit' }, at)}`, ...sources.map(({ hours }) => String(hours[hour]))];
    }); // prettier-ignore
    expect(rows).toHaveLength(24);
    expect(rows).toEqual(expected);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
  60_000,
);

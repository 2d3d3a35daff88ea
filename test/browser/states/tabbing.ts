import type { Page } from 'playwright-core';

/** One stop of the tab key. */
export interface Stop {
  readonly what: string;
  /** Whether one sees where one is: an outline or a shadow that is not there otherwise. */
  readonly isMarked: boolean;
  /** Whether nothing lies over it. */
  readonly isClear: boolean;
}

/** So many stops are walked at most: a list of fifty rows has two of them in each. */
const MOST_STOPS = 400;

/**
 * Walks from the beginning of the page by the tab key until it leaves the page or comes back to the first stop.
 * @returns the stops in their order, and what the tab key should reach and did not
 */
export async function tabThrough(
  page: Page,
): Promise<{ readonly stops: readonly Stop[]; readonly missed: readonly string[] }> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    document.getSelection()?.removeAllRanges();
    delete (globalThis as any).walked;
  });
  const stops: Stop[] = [];
  for (let press = 0; press < MOST_STOPS; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement | null;
      const walked: Set<Element> = ((globalThis as any).walked ??= new Set());
      if (!at || at === document.body) return null;
      // A date has a stop for each of its parts.
      const isSame = walked.size > 0 && [...walked].at(-1) === at;
      if (isSame) return 'same';
      if (walked.has(at)) return null;
      walked.add(at);
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const [x, y] = [
        Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 60))),
        Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height / 2, 20))),
      ];
      const over = document.elementFromPoint(x, y);
      const label = at.closest('label');
      return {
        what: at.outerHTML.slice(0, 120),
        isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
        isClear: over !== null && (at.contains(over) || over.contains(at) || (label?.contains(over) ?? false)),
      };
    });
    if (stop === null) break;
    if (stop !== 'same') stops.push(stop);
  }
  const missed = await page.evaluate(() => {
    const walked: Set<Element> = (globalThis as any).walked ?? new Set();
    return (
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
        .filter(
          (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
        )
        // Of radio buttons of one name the tab key reaches the chosen one alone.
        .filter((one) => !walked.has(one) && !one.matches('input[type=radio]'))
        .map((one) => one.outerHTML.slice(0, 120))
    );
  });
  return { stops, missed };
}

/** What has the focus, as far as a test tells one from another. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    return at?.dataset['cell'] ?? at?.dataset['parked'] ?? at?.dataset['node'] ?? at?.innerText ?? at?.tagName ?? '';
  });

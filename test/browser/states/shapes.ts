import type { Page } from 'playwright-core';

interface Part {
  readonly left: number;
  readonly width: number;
}

/** The cards of the shape that stands for a screen, or its rows where it has no cards: where they begin, and how wide they are. */
export const partsOfShape = (page: Page): Promise<readonly Part[]> =>
  page.locator('main [class*=_bones_]').evaluateAll((shapes) =>
    shapes.flatMap((shape) =>
      [...shape.querySelectorAll('[class*=_card_], [class*=_row_]')]
        .filter((part) => !part.parentElement?.closest('[class*=_card_], [class*=_row_]'))
        .map((part) => part.getBoundingClientRect())
        .map(({ left, width }) => ({ left: Math.round(left), width: Math.round(width) })),
    ),
  );

/** Parts of the shape that nothing of the screen stands in the place of. */
export const strangersTo = (page: Page, parts: readonly Part[]): Promise<readonly Part[]> =>
  page.locator('main').evaluate((main, shape) => {
    const [AWAY, WIDER] = [24, 48];
    const boxes = [...main.querySelectorAll('*')].map((one) => one.getBoundingClientRect());
    return shape.filter(
      (part) =>
        !boxes.some(
          ({ left, width, height }) =>
            height > 24 && Math.abs(left - part.left) <= AWAY && Math.abs(width - part.width) <= WIDER,
        ),
    );
  }, parts);

import type { Page } from 'playwright-core';

/**
 * Every mark of a picture, and how far its fill or its edge stands out from the page, as WCAG counts contrast; of what is drawn
 * on a mark, how far it stands out from that one. Grounds say nothing.
 */
export const marksOf = (page: Page) =>
  page.evaluate(() => {
    const light = (colour: string): number | undefined => {
      const [r, g, b, a = 1] = (/^rgba?\((.*)\)$/.exec(colour)?.[1] ?? '').split(',').map(Number);
      if (r === undefined || g === undefined || b === undefined || a === 0) return undefined;
      const [lr, lg, lb] = [r, g, b].map((one) => {
        const share = one / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * lr! + 0.7152 * lg! + 0.0722 * lb!;
    };
    const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const { backgroundColor, color } = getComputedStyle(document.body);
    const [ground, filled] = [light(backgroundColor)!, light(color)!];
    /** What is painted behind it: a button has a ground of its own. */
    const groundOf = (mark: Element): number => {
      for (let at = mark.parentElement; at; at = at.parentElement) {
        const own = light(getComputedStyle(at).backgroundColor);
        if (own !== undefined) return own;
      }
      return ground;
    };
    return [...document.querySelectorAll('main svg :is(path, circle, rect, line, text)')].flatMap((mark) => {
      const { fill, stroke, display } = getComputedStyle(mark);
      const look = mark.getAttribute('class') ?? '';
      if (mark.closest('defs, clipPath') || display === 'none' || /ground/.test(look)) return [];
      const isOnMark = /onFill|sign|currents/.test(look) || mark.closest('[class*=badgeSign]') !== null;
      const behind = isOnMark ? filled : groundOf(mark);
      const seen = [fill, stroke].flatMap((colour) => light(colour) ?? (colour.startsWith('url(') ? 'pattern' : []));
      const best = Math.max(...seen.map((one) => (one === 'pattern' ? 21 : contrast(one, behind))), 0);
      return [{ mark: mark.outerHTML.slice(0, 120), best }];
    });
  });

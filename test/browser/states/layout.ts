import type { Page } from 'playwright-core';

/**
 * What of the texts on a page cannot be read whole: cut off by what holds them, running out of their picture, or lying on one
 * another; and controls that lie on one another. One line each. Of an open dialog, its own alone. What scrolls cuts nothing, nor
 * does what says the whole in its title.
 */
export const unreadable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const [SLACK, TALL] = [2, 0.3];
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const root = document.querySelector('dialog[open]') ?? document.body;
    const isShown = (element: Element) =>
      !element.closest('.unseen, [class*=_skip_], option, title, defs, [popover]:not(:popover-open)') &&
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    /** The nearest that cuts: `hidden` and `clip` do, what scrolls does not. */
    const cutterOf = (element: Element, way: 'overflowX' | 'overflowY') => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const overflow = getComputedStyle(at)[way];
        if (overflow === 'hidden' || overflow === 'clip') return at;
        if (overflow === 'auto' || overflow === 'scroll') return undefined;
      }
      return undefined;
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: {
      readonly node: Node;
      readonly text: string;
      readonly box: Box;
      readonly of: Element;
      readonly floats: boolean;
    }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement!;
      if (!node.textContent?.trim() || !isShown(of)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, height } of range.getClientRects())
        // Letters are lower than their line.
        texts.push({ node, text: node.textContent.trim().slice(0, 40), of, floats: floats(of), box: { left, right, top: top + height * TALL, bottom: bottom - height * TALL } }); // prettier-ignore
    }
    /** What is fixed lies over the page by intent. What sticks does not: nothing has been scrolled yet, so it stands in its own place. */
    function floats(element: Element): boolean {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).position === 'fixed') return true;
      return false;
    }
    /** What of a box is to be seen: no more than whatever cuts it, or has it scrolled away, lets through. */
    function seenOf(box: Box, of: Element): Box | undefined {
      let { left, right, top, bottom } = box;
      for (let at: Element | null = of; at && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const edge = at.getBoundingClientRect();
        if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return left < right && top < bottom ? { left, right, top, bottom } : undefined;
    }
    const found: string[] = [];
    for (const { text, box, of } of texts) {
      if (of.closest('[title]') && !of.closest('svg')) continue;
      const [across, down] = [cutterOf(of, 'overflowX'), cutterOf(of, 'overflowY')];
      const [x, y] = [across?.getBoundingClientRect(), down?.getBoundingClientRect()];
      if (x && (box.left < x.left - SLACK || box.right > x.right + SLACK)) found.push(`cut across: ${text}`);
      if (y && (box.top < y.top - SLACK || box.bottom > y.bottom + SLACK)) found.push(`cut below: ${text}`);
      const picture = of.closest('svg')?.getBoundingClientRect();
      if (picture && (box.left < picture.left - SLACK || box.right > picture.right + SLACK || box.bottom > picture.bottom + SLACK)) found.push(`out of its picture: ${text}`); // prettier-ignore
    }
    const lie = (one: Box, other: Box) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;
    /** Of a text that leans: how, and where it begins. */
    const leanOf = (of: Element) => {
      const lean = of.closest<SVGTextElement>('text')?.getScreenCTM();
      return lean && Math.abs(lean.b) > 0.01 ? lean : undefined;
    };
    /** Two that lean alike lie beside each other where their lines are a line apart, whatever their boxes do. */
    const leanBeside = (one: Element, other: Element) => {
      const [a, b] = [leanOf(one), leanOf(other)];
      if (!a || !b || Math.abs(a.b - b.b) > 0.01) return false;
      return Math.abs((b.e - a.e) * a.b - (b.f - a.f) * a.a) >= parseFloat(getComputedStyle(one).fontSize);
    };
    const whole = texts.flatMap((one) => {
      const box = seenOf(one.box, one.of);
      return box ? [{ ...one, box }] : [];
    });
    whole.forEach((one, index) =>
      whole.slice(index + 1).forEach((other) => {
        // A text that ends in an ellipsis has its own rest under it.
        if (one.node !== other.node && one.floats === other.floats && lie(one.box, other.box) && !leanBeside(one.of, other.of)) found.push(`on each other: ${one.text} / ${other.text}`); // prettier-ignore
      }),
    );
    const controls = [...root.querySelectorAll('button, a[href], input, select, textarea, summary')]
      .filter((one) => isShown(one) && one.getBoundingClientRect().width > 0)
      .flatMap((of) => {
        const box = seenOf(of.getBoundingClientRect(), of);
        return box ? [{ of, box, floats: floats(of) }] : [];
      });
    controls.forEach((one, index) =>
      controls.slice(index + 1).forEach((other) => {
        if (one.floats === other.floats && !one.of.contains(other.of) && !other.of.contains(one.of) && lie(one.box, other.box))
          found.push(`controls on each other: ${one.of.outerHTML.slice(0, 80)} / ${other.of.outerHTML.slice(0, 80)}`); // prettier-ignore
      }),
    );
    return [...new Set(found)];
  });

/** What moves, or would, on a page whose reader wants no motion. */
export const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const lasts = (durations: string) => durations.split(',').some((duration) => parseFloat(duration) > 0);
    const would = [...document.querySelectorAll('*')].filter((element) => {
      const { animationDuration, animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return (
        lasts(transitionDuration) ||
        (animationName !== 'none' && lasts(animationDuration)) ||
        scrollBehavior === 'smooth'
      );
    });
    const does = document.getAnimations().filter(({ playState }) => playState === 'running');
    return [...would.map((one) => one.outerHTML.slice(0, 100)), ...does.map(({ id }) => `runs: ${id}`)];
  });

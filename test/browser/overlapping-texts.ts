import type { Page } from 'playwright-core';

/** Texts of the page that lie on one another, pair by pair, in pictures and beside them. */
export const overlappingTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const lines: { text: string; box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent!.trim();
      // What only screen readers are told has no place of its own; a notice lies over the page by intent.
      if (text === '' || node.parentElement!.closest('.unseen, title, [role=status], option')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 0) lines.push({ text, box });
    }
    return lines.flatMap((one, index) =>
      lines
        .slice(index + 1)
        .filter(
          ({ box }) =>
            box.left < one.box.right - 1 &&
            one.box.left < box.right - 1 &&
            box.top < one.box.bottom - 4 &&
            one.box.top < box.bottom - 4,
        )
        .map((other) => `${one.text} / ${other.text}`),
    );
  });

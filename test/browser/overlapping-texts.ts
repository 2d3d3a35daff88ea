import type { Page } from 'playwright-core';

/** Texts that lie on one another, pair by pair, within each part of the page that is looked at. */
export const overlappingTexts = (page: Page, within = 'main'): Promise<readonly string[]> =>
  page.locator(within).evaluateAll((parts) =>
    parts.flatMap((part) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
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
    }),
  );

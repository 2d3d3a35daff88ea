import type { Page } from 'playwright-core';

/** Texts that lie on one another, pair by pair, within each part of the page that is looked at; whatever leans is taken as it leans. */
export const overlappingTexts = (page: Page, within = 'main'): Promise<readonly string[]> =>
  page.locator(within).evaluateAll((parts) => {
    interface Corner {
      readonly x: number;
      readonly y: number;
    }
    // By so much a text is smaller than its box, on each side.
    const [SIDE, HEAD] = [0.5, 2];
    const cornersOf = ({ x, y, width, height }: DOMRect): readonly Corner[] =>
      [
        [x + SIDE, y + HEAD],
        [x + width - SIDE, y + HEAD],
        [x + width - SIDE, y + height - HEAD],
        [x + SIDE, y + height - HEAD],
      ].map(([atX, atY]) => ({ x: atX!, y: atY! }));
    const leaning = (text: SVGTextElement | null): readonly Corner[] | undefined => {
      const matrix = text?.getScreenCTM();
      if (!text || !matrix || Math.abs(matrix.b) < 0.01) return undefined;
      return cornersOf(text.getBBox()).map(({ x, y }) => new DOMPoint(x, y).matrixTransform(matrix));
    };
    // Two boxes lie apart where along one of their sides the one ends before the other begins.
    const areApart = (one: readonly Corner[], other: readonly Corner[]): boolean =>
      [one, other].some((box) =>
        [0, 1].some((side) => {
          const [across, along] = [box[side + 1]!.x - box[side]!.x, box[side + 1]!.y - box[side]!.y];
          const span = (all: readonly Corner[]) => all.map(({ x, y }) => x * across + y * along);
          const [first, second] = [span(one), span(other)];
          return Math.max(...first) <= Math.min(...second) || Math.max(...second) <= Math.min(...first);
        }),
      );
    return parts.flatMap((part) => {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const lines: { text: string; box: readonly Corner[] }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent!.trim();
        // What only screen readers are told has no place of its own; a notice lies over the page by intent.
        if (text === '' || node.parentElement!.closest('.unseen, title, [role=status], option')) continue;
        const lean = leaning(node.parentElement!.closest('text'));
        if (lean) {
          lines.push({ text, box: lean });
          continue;
        }
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) if (box.width > 0) lines.push({ text, box: cornersOf(box) });
      }
      return lines.flatMap((one, index) =>
        lines
          .slice(index + 1)
          .filter(({ box }) => !areApart(one.box, box))
          .map((other) => `${one.text} / ${other.text}`),
      );
    });
  });

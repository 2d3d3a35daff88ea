import { convert } from 'html-to-text';

/** Longer HTML is cut: built to hurt, a megabyte of nested tables takes a quarter of a minute. */
const MAX_HTML = 100_000;

/** The text that a reader of HTML sees, without pictures; with `quoted: false` also without what it quotes. */
export function htmlText(html: string, options: { readonly quoted: boolean } = { quoted: true }): string {
  const skip = options.quoted ? ['img'] : ['img', 'blockquote'];
  try {
    return convert(html.slice(0, MAX_HTML), {
      wordwrap: false,
      limits: { maxDepth: 100 },
      selectors: skip.map((selector) => ({ selector, format: 'skip' })),
    });
  } catch {
    // The parser gives up on what only a machine writes; then the text without its tags is the next best.
    return html
      .slice(0, MAX_HTML)
      .replace(/<[^<>]*>/g, ' ')
      .trim();
  }
}

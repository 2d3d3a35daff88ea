import { compile } from 'html-to-text';

/** Longer HTML is cut: built to hurt, a megabyte of nested tables takes a quarter of a minute. */
const MAX_HTML = 100_000;
/** More tags than a person's mail has: those nested without end cost the parser the square of their number. */
const MAX_TAGS = 10_000;

/** Compiled once: making a converter costs more than using it on an ordinary mail. */
const converterWithout = (...skipped: readonly string[]) =>
  compile({
    wordwrap: false,
    limits: { maxDepth: 100 },
    selectors: skipped.map((selector) => ({ selector, format: 'skip' })),
  });
const withQuotes = converterWithout('img');
const withoutQuotes = converterWithout('img', 'blockquote');

/** The text that a reader of HTML sees, without pictures; with `quoted: false` also without what it quotes. */
export function htmlText(html: string, options: { readonly quoted: boolean } = { quoted: true }): string {
  const convert = options.quoted ? withQuotes : withoutQuotes;
  const cut = html.slice(0, MAX_HTML);
  if (cut.split('<', MAX_TAGS + 2).length > MAX_TAGS + 1) return untagged(cut);
  try {
    return convert(cut);
  } catch {
    // The parser gives up on what only a machine writes; then the text without its tags is the next best.
    return untagged(cut);
  }
}

/** HTML without its tags, in one pass. */
export const untagged = (html: string): string =>
  html
    .slice(0, MAX_HTML)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

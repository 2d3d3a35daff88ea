import { ownWords, type Span } from '../words/own-words.js';

/** What stands in the place of each character that is not shown. */
const HIDDEN = '•';

/**
 * A text as a reader from outside is shown it: the writer's own words, with some places out of sight. What it quotes is
 * found again in the untouched text.
 */
export class ShownText {
  readonly text: string;
  private readonly parts: readonly { readonly at: number; readonly span: Span }[];

  /** @param hidden places of the untouched text */
  constructor(untouched: string, hidden: readonly Span[]) {
    let masked = untouched;
    for (const { from, to } of hidden)
      masked = `${masked.slice(0, from)}${HIDDEN.repeat(to - from)}${masked.slice(to)}`;
    const parts: { at: number; span: Span }[] = [];
    let text = '';
    for (const span of ownWords(untouched)) {
      if (parts.length > 0) text += '\n';
      parts.push({ at: text.length, span });
      text += masked.slice(span.from, span.to);
    }
    this.text = text;
    this.parts = parts;
  }

  /** Where quoted words stand in the untouched text; undefined where they were not shown, or not in one piece. */
  placeOf(quote: string): Span | undefined {
    const words = quote.trim();
    if (words.replaceAll(HIDDEN, '').trim() === '') return undefined;
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1)) {
      const part = this.parts.findLast((one) => one.at <= at)!;
      const from = part.span.from + at - part.at;
      if (from + words.length <= part.span.to) return { from, to: from + words.length };
    }
    return undefined;
  }
}

/** A part of a quote; marked where it shows the feeling. */
export interface Words {
  readonly text: string;
  readonly isMarked: boolean;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A quote cut into what shows the feeling and what does not.
 * @param from where the quote begins in the touchpoint's text; `spans` stand in that text too, and may reach beyond the quote
 */
export function markedWords(text: string, from: number, spans: readonly Span[]): readonly Words[] {
  const words: Words[] = [];
  let at = 0;
  const upTo = (end: number, isMarked: boolean) => {
    if (end > at) words.push({ text: text.slice(at, end), isMarked });
    at = Math.max(at, end);
  };
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    upTo(Math.min(span.from - from, text.length), false);
    upTo(Math.min(span.to - from, text.length), true);
  }
  upTo(text.length, false);
  return words;
}

import { classOf, CLASSES, OUTSIDE, plainWord } from './letters.js';
import { NUMBER, type Tokens, WORD, wordAt } from './tokens.js';

/**
 * Phrases that are looked for in one walk over a text, however many there are. A phrase is words with spaces between:
 *
 * - `soitan` the word itself; `tyytyvai*` any word that begins so; `ei|en|emme` one of several
 * - `_` any one word; `~3` up to three words that may stand between; `#` a number
 *
 * Words are compared as letters.ts brings them down, so `ä` and `a` are one. The first word must be a word. Nothing
 * here backtracks over more than the few words of a gap, so the cost is linear in the length of the text.
 */
export interface Phrase<T> {
  readonly value: T;
  readonly words: readonly Piece[];
  /** Letters of its first word: of two phrases on one word, the longer knows better. */
  readonly weight: number;
}

interface Piece {
  /** How many words may be left out before this one. */
  readonly gap: number;
  readonly any: 'word' | 'number' | undefined;
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

export interface Hit<T> {
  readonly value: T;
  /** The first and the last token. */
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

export class PhraseBook<T> {
  private next = new Int32Array(CLASSES * 256);
  private nodes = 1;
  /** By node: the phrases whose first word ends there, and those whose first word begins so. */
  private readonly exact: (Branch<T> | undefined)[] = [undefined];
  private readonly open: (Branch<T> | undefined)[] = [undefined];
  /** Every word that stands in a phrase as it is. */
  readonly vocabulary = new Set<string>();

  /** @param entries phrases, several separated by commas, and what they mean */
  constructor(entries: Iterable<readonly [phrases: string, value: T]>) {
    for (const [phrases, value] of entries)
      for (const phrase of phrases.split(',')) if (phrase.trim() !== '') this.add(phrase.trim(), value);
  }

  private add(phrase: string, value: T): void {
    const words = piecesOf(phrase);
    const [first, ...rest] = words;
    for (const piece of words) for (const word of piece.words) this.vocabulary.add(word);
    if (!first || first.any || first.gap > 0) throw new Error(`a phrase must begin with a word: ${phrase}`);
    for (const [list, table] of [
      [first.words, this.exact],
      [first.stems, this.open],
    ] as const)
      for (const word of list) {
        const node = this.nodeOf(word);
        const entry = { value, words: rest, weight: word.length + (table === this.exact ? 1 : 0) + rest.length * 3 };
        branch((table[node] ??= { alone: [], byLetter: [], gapped: [] }), entry);
      }
  }

  private nodeOf(word: string): number {
    let node = 0;
    for (let index = 0; index < word.length; index++) {
      const slot = node * CLASSES + classOf(word.charCodeAt(index));
      let following = this.next[slot]!;
      if (following === 0) {
        following = this.nodes++;
        if (this.nodes * CLASSES > this.next.length) {
          const larger = new Int32Array(this.next.length * 2);
          larger.set(this.next);
          this.next = larger;
        }
        this.next[slot] = following;
        this.exact.push(undefined);
        this.open.push(undefined);
      }
      node = following;
    }
    return node;
  }

  /** Adds to `hits` every phrase found in the tokens from `from` up to but not including `to`. */
  scan(tokens: Tokens, from: number, to: number, hits: Hit<T>[]): void {
    const { start, end, kind, meant } = tokens;
    for (let index = from; index < to; index++) {
      if (kind[index] !== WORD) continue;
      let node = 0;
      const other = meant[index];
      const text = other ?? tokens.text;
      const stop = other?.length ?? end[index]!;
      for (let at = other === undefined ? start[index]! : 0; ; at++) {
        if (at === stop) {
          take(this.exact[node], tokens, index, to, hits);
          take(this.open[node], tokens, index, to, hits);
          break;
        }
        const begun = this.open[node];
        if (begun !== undefined) take(begun, tokens, index, to, hits);
        const letter = classOf(text.charCodeAt(at));
        node = letter === OUTSIDE ? 0 : this.next[node * CLASSES + letter]!;
        if (node === 0) break;
      }
    }
  }
}

/** Phrases that begin with the same word: of the many that begin with "ei" or "is" few need a second look. */
interface Branch<T> {
  readonly alone: Phrase<T>[];
  /** By the letter that the very next word begins with. */
  readonly byLetter: (Phrase<T>[] | undefined)[];
  readonly gapped: Phrase<T>[];
}

function branch<T>({ alone, byLetter, gapped }: Branch<T>, phrase: Phrase<T>): void {
  const [next] = phrase.words;
  if (!next) alone.push(phrase);
  else if (next.gap > 0 || next.any !== undefined) gapped.push(phrase);
  else
    for (const letter of new Set([...next.words, ...next.stems].map((word) => classOf(word.charCodeAt(0)))))
      (byLetter[letter] ??= []).push(phrase);
}

function take<T>(found: Branch<T> | undefined, tokens: Tokens, index: number, to: number, hits: Hit<T>[]): void {
  if (found === undefined) return;
  for (const { value, weight } of found.alone) hits.push({ value, first: index, last: index, weight });
  if (index + 1 >= to) return;
  for (const phrase of found.gapped) takePhrase(phrase, tokens, index, to, hits);
  const next = found.byLetter[classOf(tokens.text.charCodeAt(tokens.start[index + 1]!))];
  if (next !== undefined) for (const phrase of next) takePhrase(phrase, tokens, index, to, hits);
}

function takePhrase<T>(
  { value, words, weight }: Phrase<T>,
  tokens: Tokens,
  index: number,
  to: number,
  hits: Hit<T>[],
): void {
  const last = follow(words, 0, tokens, index + 1, to);
  if (last >= 0) hits.push({ value, first: index, last, weight });
}

/** The token of the last piece, or -1 where the pieces do not follow. */
function follow(pieces: readonly Piece[], which: number, tokens: Tokens, at: number, to: number): number {
  const piece = pieces[which];
  if (!piece) return at - 1;
  for (let index = at, skipped = 0; index < to && skipped <= piece.gap; index++, skipped++) {
    if (!fits(piece, tokens, index)) continue;
    const last = follow(pieces, which + 1, tokens, index + 1, to);
    if (last >= 0) return last;
  }
  return -1;
}

function fits(piece: Piece, tokens: Tokens, index: number): boolean {
  const kind = tokens.kind[index];
  if (piece.any === 'number') return kind === NUMBER;
  if (piece.any === 'word') return kind === WORD || kind === NUMBER;
  if (kind !== WORD) return false;
  const word = wordAt(tokens, index);
  for (const each of piece.words) if (each === word) return true;
  for (const each of piece.stems) if (word.startsWith(each)) return true;
  return false;
}

function piecesOf(phrase: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let gap = 0;
  for (const part of phrase.split(/\s+/)) {
    const skip = /^~(\d)$/.exec(part);
    if (skip) {
      gap = Number(skip[1]);
      continue;
    }
    const choices = part.split('|');
    pieces.push({
      gap,
      any: part === '_' ? 'word' : part === '#' ? 'number' : undefined,
      words: choices.filter((choice) => !choice.endsWith('*')).map((choice) => plainWord(choice)),
      stems: choices.filter((choice) => choice.endsWith('*')).map((choice) => plainWord(choice.slice(0, -1))),
    });
    gap = 0;
  }
  return pieces;
}

import { type Tokens, WORD, wordAt } from './tokens.js';

/** Short words are one letter away from other words that are right. */
const SHORTEST = 8;
const VOWELS = 'aeiouy';

/** Slips of the finger in the words of a lexicon: a letter struck twice, a vowel left out, or two letters that changed places. */
export class Spelling {
  private readonly words = new Set<string>();
  private readonly withoutVowel = new Map<string, string>();

  /** @param words as letters.ts brings them down */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      this.words.add(word);
      if (word.length <= SHORTEST) continue;
      for (let at = 1; at < word.length - 1; at++)
        if (VOWELS.includes(word.charAt(at))) this.withoutVowel.set(word.slice(0, at) + word.slice(at + 1), word);
    }
  }

  /** The word of the lexicon that was meant, or undefined where it is one itself or none is near. */
  meant(word: string): string | undefined {
    if (word.length < SHORTEST || this.words.has(word)) return undefined;
    const longer = this.withoutVowel.get(word);
    if (longer !== undefined) return longer;
    for (let at = 0; at + 1 < word.length; at++) {
      const [one, two] = [word.charAt(at), word.charAt(at + 1)];
      const other = word.slice(0, at) + (one === two ? '' : two) + one + word.slice(at + 2);
      if (this.words.has(other)) return other;
    }
    return undefined;
  }

  /** Notes beside the tokens what was meant. */
  correct(tokens: Tokens, from: number, to: number): void {
    for (let index = from; index < to; index++) {
      if (tokens.kind[index] !== WORD || tokens.end[index]! - tokens.start[index]! < SHORTEST) continue;
      const meant = this.meant(wordAt(tokens, index));
      if (meant === undefined) continue;
      tokens.plain[index] = meant;
      tokens.meant[index] = meant;
    }
  }
}

import { type Tokens, WORD, wordAt } from './tokens.js';

/** Short words are one letter away from other words that are right. */
const SHORTEST = 8;
const VOWELS = 'aeiouy';
/** No word has three of a letter in a row, however short it is. */
const THREE = /([a-z])\1\1+/;

/** Slips of the finger in the words of a lexicon: a letter struck twice, a vowel left out, or two letters that changed places. */
export class Spelling {
  private readonly words = new Set<string>();
  private readonly withoutVowel = new Map<string, string>();
  /** Of what is longer than this no word is near. */
  private longest = 0;

  /**
   * @param words as letters.ts brings them down
   * @param length `means`: a vowel that is long, or short, is another word ("valitaan", "valitan"); one of three letters is none
   */
  constructor(
    words: Iterable<string>,
    private readonly length: 'means' | 'slips' = 'slips',
  ) {
    for (const word of words) {
      this.words.add(word);
      this.longest = Math.max(this.longest, word.length + 1);
      if (word.length <= SHORTEST) continue;
      for (let at = 1; at < word.length - 1; at++)
        if (VOWELS.includes(word.charAt(at)) && !(length === 'means' && isLong(word, at)))
          this.withoutVowel.set(word.slice(0, at) + word.slice(at + 1), word);
    }
  }

  /** The word of the lexicon that was meant, or undefined where it is one itself or none is near. */
  meant(word: string): string | undefined {
    if (THREE.test(word)) return this.shortened(word);
    if (word.length < SHORTEST || word.length > this.longest || this.words.has(word)) return undefined;
    const longer = this.withoutVowel.get(word);
    if (longer !== undefined) return longer;
    for (let at = 0; at + 1 < word.length; at++) {
      const [one, two] = [word.charAt(at), word.charAt(at + 1)];
      if (one === two && this.length === 'means' && VOWELS.includes(one) && word.charAt(at + 2) !== one) continue;
      const other = word.slice(0, at) + (one === two ? '' : two) + one + word.slice(at + 2);
      if (this.words.has(other)) return other;
    }
    return undefined;
  }

  /** With two of the letter, or with one. */
  private shortened(word: string): string | undefined {
    const [two, one] = [word.replace(THREE, '$1$1'), word.replace(THREE, '$1')];
    return this.words.has(two) ? two : this.words.has(one) ? one : undefined;
  }

  /** Notes beside the tokens what was meant. */
  correct(tokens: Tokens, from: number, to: number): void {
    for (let index = from; index < to; index++) {
      if (tokens.kind[index] !== WORD) continue;
      const length = tokens.end[index]! - tokens.start[index]!;
      if (length < SHORTEST && !hasThree(tokens.text, tokens.start[index]!, tokens.end[index]!)) continue;
      if (length > 2 * this.longest) continue;
      const meant = this.meant(wordAt(tokens, index));
      if (meant === undefined) continue;
      tokens.plain[index] = meant;
      tokens.meant[index] = meant;
    }
  }
}

/** Whether the letter stands beside its like. */
const isLong = (word: string, at: number): boolean =>
  word.charAt(at) === word.charAt(at - 1) || word.charAt(at) === word.charAt(at + 1);

function hasThree(text: string, from: number, to: number): boolean {
  for (let at = from + 2; at < to; at++) {
    const letter = text.charCodeAt(at);
    if (letter === text.charCodeAt(at - 1) && letter === text.charCodeAt(at - 2)) return true;
  }
  return false;
}

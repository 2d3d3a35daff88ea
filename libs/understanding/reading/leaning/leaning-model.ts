import type { OwnSentence } from '../words/sentences.js';
import type { Span } from '../words/own-words.js';
import { MOST_WORDS, ROOT, sizeOf, STEM, WHOLE } from './features.js';
import { entryIn, PLACE_OF, PLACES, SUBJECT, type Entry } from './entry.js';
import { USUAL_STAGES } from './usual-stage.js';
import { EMOJI, NUMBER, WORD, wordAt } from '../words/tokens.js';

const STAGES = USUAL_STAGES.length;
/** One weight for each stage, and one for a wait to begin. */
const ROW = STAGES + 1;
/** A text of this many known features counts whole; longer ones say the same again. */
const FULL = 30;
/** More than there are stems. */
const PAIRS = 2 ** 20;
/** Words that are kept in mind; then it begins anew. */
const MOST_KEPT = 50_000;

/** For each usual stage how much speaks for it, on the scale of log-odds; or how likely it is, from 0 to 1. */
export type Evidence = readonly number[];

/** What the words and the signs of a text say by themselves. */
export interface Leaning {
  readonly evidence: Evidence;
  /** How much speaks for a wait to begin, of a customer's words, on the same scale. */
  readonly waits: number;
  /** The word that says most for the stage that the text leans to most. */
  readonly word: Span | null;
}

/** What a word shows by its letters; absent where that was not learned. */
interface Word {
  readonly stem: Entry | undefined;
  readonly whole: Entry | undefined;
  readonly root: Entry | undefined;
}

/** Weights of a multinomial logistic regression, as bench/understanding/leanings learns them from the corpus. */
export class LeaningModel {
  /** Of each row the stages less their mean, which changes no share. */
  private readonly weights: Float32Array;
  private readonly named = new Map<string, Entry>();
  private readonly roots = new Map<string, Entry>();
  private readonly pairs = new Map<number, Entry>();
  /** Words as they are written: most come again and again. */
  private readonly words = new Map<string, Word>();
  private text = 0;

  /** @param weights of every feature (features.ts), one for each usual stage, and one for a wait to begin */
  constructor(weights: ReadonlyMap<string, ArrayLike<number>>) {
    this.weights = new Float32Array(weights.size * ROW);
    const pairs: [feature: string, place: number, row: number][] = [];
    let row = 0;
    for (const [full, weight] of weights) {
      let mean = 0;
      for (let stage = 0; stage < STAGES; stage++) mean += weight[stage]! / STAGES;
      for (let stage = 0; stage < STAGES; stage++) this.weights[row * ROW + stage] = weight[stage]! - mean;
      this.weights[row * ROW + STAGES] = weight[STAGES] ?? 0;
      const place = Math.max(
        0,
        PLACES.findIndex((each) => each !== '' && full.startsWith(each)),
      );
      const feature = full.slice(PLACES[place]!.length);
      if (feature.startsWith('=') || !feature.includes(' ')) this.entryOf(feature).rows[place] = row;
      else pairs.push([feature, place, row]);
      row++;
    }
    for (const [feature, place, at] of pairs) {
      const [first, second] = feature.split(' ') as [string, string];
      entryIn(this.pairs, this.entryOf(first).id * PAIRS + this.entryOf(second).id).rows[place] = at;
    }
  }

  private entryOf(feature: string): Entry {
    return feature.length === ROOT + 1 && feature.endsWith('-')
      ? entryIn(this.roots, feature.slice(0, ROOT))
      : entryIn(this.named, feature);
  }

  /** What a text leans to, and by which word. @param signs features that are no words (signsOf) */
  read(
    speaks: 'customer' | 'us' | 'note',
    sentences: readonly OwnSentence[],
    subject: readonly OwnSentence[],
    signs: readonly string[],
  ): Leaning {
    const [entries, tokens] = this.entriesIn(sentences);
    for (const sign of signs) this.find(this.named.get(sign), -1, entries, tokens);
    const sums = new Float64Array(ROW);
    const place = PLACE_OF[speaks];
    let known = 0;
    for (const { rows } of entries) known += this.add(sums, rows[0]!) + this.add(sums, rows[place]!);
    const [about] = this.entriesIn(subject);
    for (const { rows } of about) known += this.add(sums, rows[SUBJECT]!);
    const said = scaled(sums, known);
    const evidence = said.slice(0, STAGES);
    const token = this.tokenFor(evidence.indexOf(Math.max(...evidence)), entries, tokens);
    const within = sentences[0]?.tokens;
    return {
      evidence,
      waits: said[STAGES]!,
      word: within && token >= 0 ? { from: within.start[token]!, to: within.end[token]! } : null,
    };
  }

  /** The features of some sentences (features.ts), each once, with a token that shows it or -1; no text is made for them. */
  private entriesIn(sentences: readonly OwnSentence[]): readonly [Entry[], number[]] {
    const entries: Entry[] = [];
    const shown: number[] = [];
    this.text++;
    let words = 0;
    for (const { tokens, from, to, asks } of sentences) {
      if (asks) this.find(this.named.get('?'), -1, entries, shown);
      let before = this.named.get('^');
      for (let index = from; index < to && words < MOST_WORDS; index++) {
        const kind = tokens.kind[index];
        if (kind === NUMBER) this.find((before = this.named.get('#')), -1, entries, shown);
        else if (kind === EMOJI) this.find(this.named.get('emoji'), -1, entries, shown);
        if (kind !== WORD) continue;
        words++;
        const { stem, whole, root } = this.wordOf(tokens.meant[index] ?? wordAt(tokens, index));
        this.find(stem, index, entries, shown);
        this.find(whole, index, entries, shown);
        this.find(root, index, entries, shown);
        // A pair whose words are not known is not known either.
        if (stem && before) this.find(this.pairs.get(before.id * PAIRS + stem.id), -1, entries, shown);
        before = stem;
      }
    }
    this.find(this.named.get(sizeOf(words)), -1, entries, shown);
    return [entries, shown];
  }

  private find(entry: Entry | undefined, token: number, entries: Entry[], tokens: number[]): void {
    if (!entry || entry.text === this.text) return;
    entry.text = this.text;
    entries.push(entry);
    tokens.push(token);
  }

  private wordOf(word: string): Word {
    const known = this.words.get(word);
    if (known) return known;
    if (this.words.size >= MOST_KEPT) this.words.clear();
    const made = {
      stem: this.named.get(word.slice(0, STEM)),
      whole: word.length > STEM ? this.named.get(word.slice(0, WHOLE)) : undefined,
      root: word.length > ROOT ? this.roots.get(word.slice(0, ROOT)) : undefined,
    };
    this.words.set(word, made);
    return made;
  }

  /** Adds a row to sums. Returns 1 where there is one. */
  private add(sums: Float64Array, row: number): 0 | 1 {
    if (row < 0) return 0;
    const { weights } = this;
    const from = row * ROW;
    for (let at = 0; at < ROW; at++) sums[at]! += weights[from + at]!;
    return 1;
  }

  /** Of all that a token shows, what leads most over the other stages; -1 where nothing does. */
  private tokenFor(stage: number, entries: readonly Entry[], tokens: readonly number[]): number {
    const leads = new Map<number, number>();
    for (const [index, token] of tokens.entries()) {
      const row = entries[index]!.rows[0]!;
      if (token >= 0 && row >= 0) leads.set(token, (leads.get(token) ?? 0) + this.weights[row * ROW + stage]!);
    }
    let [best, most] = [-1, 0];
    for (const [token, lead] of leads) if (lead > most) [best, most] = [token, lead];
    return best;
  }

  /**
   * How likely each usual stage is for a message of one side, after messages of its thread that were likely in those of
   * `before`; null where it opens its thread. The forward step of a Markov chain whose transitions are weighed too.
   */
  likely(evidence: Evidence, side: string, before: Evidence | null): Evidence {
    const base = this.sumOf(evidence, `=side ${side}`, before === null ? '=opens' : '=goes on');
    if (before === null) return softmax(base);
    const likely = new Float64Array(STAGES);
    for (const [from, share] of before.entries()) {
      const after = softmax(this.sumOf(base, `=after ${from}`));
      for (let stage = 0; stage < STAGES; stage++) likely[stage]! += share * after[stage]!;
    }
    return [...likely];
  }

  /** Whether a wait begins, by what its words say and by features of where they are said (judge-wait.ts). */
  begins(waits: number, around: readonly string[]): boolean {
    let sum = waits;
    for (const feature of around) {
      const row = this.named.get(feature)?.rows[0] ?? -1;
      if (row >= 0) sum += this.weights[row * ROW + STAGES]!;
    }
    return sum > 0;
  }

  private sumOf(evidence: Evidence, ...around: readonly string[]): Evidence {
    const sums = Float64Array.from([...evidence, 0]);
    for (const feature of around) this.add(sums, this.named.get(feature)?.rows[0] ?? -1);
    return [...sums.subarray(0, STAGES)];
  }
}

const scaled = (sums: Float64Array, known: number): readonly number[] =>
  Array.from(sums, (sum) => Math.round((sum * 10) / Math.sqrt(Math.max(known, 1) / FULL)) / 10);

function softmax(evidence: Evidence): Evidence {
  const most = Math.max(...evidence);
  const raised = evidence.map((each) => Math.exp(each - most));
  const sum = raised.reduce((all, each) => all + each, 0);
  return raised.map((each) => each / sum);
}

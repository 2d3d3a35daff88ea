import type { ClaimKind } from '../reading/claims/claim.js';
import { plainWord } from '../reading/words/letters.js';
import { formsByStem } from '../waits/topic.js';
import { baseForm } from './base-form.js';
import { isEmptyWord } from './empty-words.js';
import { namesThing } from './things.js';

export interface Quote {
  readonly id: string;
  readonly party: string;
  readonly kind: ClaimKind | 'request';
  readonly words: string;
}

/** Quotes that speak of the same thing. */
export interface Theme {
  /** The stem of the thing that they share: the theme keeps its identity as quotes come and go. */
  readonly stem: string;
  /** What a person reads: its bare form where somebody said it or its ending tells it, else the form that most quotes say, of several the shortest. */
  readonly word: string;
  /** What most of its quotes say beside it and others hardly do, in the order of the quotes: what sets the theme apart. */
  readonly beside: readonly string[];
  readonly parties: number;
  readonly quotes: readonly string[];
}

/** A theme that fewer parties speak of is an incident. */
const FEWEST_PARTIES = 2;
/** A word in more than this share of all quotes is what the business is about, not a theme. */
const TOO_COMMON = 0.4;
/** So many words stand beside its own, each said in so much of its quotes and oftener than elsewhere by as much. */
const [MOST_BESIDE, SAID_BY] = [2, 0.5];

/** What a quote speaks of: the forms of its words by their stems, and those of the words that name a thing. */
interface Spoken {
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly things: ReadonlyMap<string, ReadonlySet<string>>;
  /** Bare forms of things that are said in another, by their stems. */
  readonly bases: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * What many speak of, the most parties first: things, since what is done tells little without what it is done to. Each quote is
 * counted under the rarest of its things that is still a theme, so that "heat pump" does not swallow "heat pump noise". A function
 * of the set of quotes.
 */
export function themesOf(quotes: readonly Quote[], most = 20): readonly Theme[] {
  const spoken = new Map(quotes.map(({ id, words }) => [id, spokenOf(words)]));
  const parties = new Map<string, Set<string>>();
  for (const { id, party } of quotes)
    for (const stem of spoken.get(id)?.things.keys() ?? []) {
      const known = parties.get(stem);
      if (known) known.add(party);
      else parties.set(stem, new Set([party]));
    }
  const all = new Set(quotes.map(({ party }) => party)).size;
  const size = (stem: string): number => parties.get(stem)?.size ?? 0;
  const isTheme = (stem: string): boolean =>
    size(stem) >= FEWEST_PARTIES && (all < 10 || size(stem) <= TOO_COMMON * all);
  const themes = new Map<string, { parties: Set<string>; quotes: string[] }>();
  for (const { id, party } of [...quotes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    // A sort keeps the order of what is even: of several the one that is said first.
    const [stem] = [...(spoken.get(id)?.things.keys() ?? [])].filter(isTheme).sort((a, b) => size(a) - size(b));
    if (stem === undefined) continue;
    const theme = themes.get(stem) ?? { parties: new Set<string>(), quotes: [] };
    theme.parties.add(party);
    theme.quotes.push(id);
    themes.set(stem, theme);
  }
  const everything = [...spoken.values()];
  const usual = countsOf(everything.map(({ words }) => words.keys()));
  return [...themes]
    .map(([stem, theme]) => ({ stem, parties: theme.parties.size, quotes: theme.quotes }))
    .filter((theme) => theme.parties >= FEWEST_PARTIES)
    .sort((a, b) => b.parties - a.parties || (a.stem < b.stem ? -1 : 1))
    .slice(0, most)
    .map((theme) => {
      const own = theme.quotes.map((id) => spoken.get(id)!);
      return {
        ...theme,
        word: wordOf(theme.stem, own, everything),
        beside: besideOf(theme.stem, own, usual, everything.length),
      };
    });
}

/** Of the stem of a thing so much: words that are put together of two differ in the second (lämmityskulut, lämmitystapa). */
const [SIMPLE, COMPOUND] = [7, 11];
const thingOf = (whole: string): string => whole.slice(0, whole.length >= COMPOUND ? COMPOUND : SIMPLE);
/** Of a verb that asks: "saako", "voiko". */
const ASKS = /[^k]k[oö]$/;

/** The words of a quote by their stems, without those that say nothing. */
function spokenOf(text: string): Spoken {
  const things = new Map<string, Set<string>>();
  const bases = new Map<string, Set<string>>();
  const keep = (where: Map<string, Set<string>>, stem: string, word: string) => {
    const known = where.get(stem);
    if (known) known.add(word);
    else where.set(stem, new Set([word]));
  };
  const words = formsByStem(text, (whole, word, sentence, index) => {
    if (isEmptyWord(word) || !namesThing(sentence, index)) return;
    const stem = thingOf(whole);
    keep(things, stem, word);
    const base = sentence.language === 'en' ? undefined : baseForm(word);
    if (base !== undefined) keep(bases, stem, base);
  });
  return { words: new Map([...words].filter(([, forms]) => ![...forms].every(isEmptyWord))), things, bases };
}

/** What a thing is called: the barest of the forms that anybody says, of those the one in most of the theme's quotes; else what those lead to. */
function wordOf(stem: string, own: readonly Spoken[], everything: readonly Spoken[]): string {
  const formsIn = (quotes: readonly Spoken[]) => quotes.map(({ things }) => things.get(stem) ?? []);
  const said = countsOf(formsIn(own));
  const [best] = [...new Set([...said.keys(), ...formsIn(everything).flatMap((forms) => [...forms])])].sort(
    (a, b) => caseOf(a) - caseOf(b) || (said.get(b) ?? 0) - (said.get(a) ?? 0) || shorterFirst(a, b),
  );
  if (best !== undefined && caseOf(best) <= 1) return best;
  return mostSaid(everything.map(({ bases }) => bases.get(stem) ?? [])) || (best ?? stem);
}

/** How far from the bare form of a Finnish noun a word looks: its own, several of it, a part of it, all else. English has the first two. */
function caseOf(word: string): number {
  const plain = plainWord(word);
  if (/nen$/.test(plain)) return 0;
  if (/(?:ssa|sta|lla|lta|lle|ksi|mme|nsa|nne|tta|n)$/.test(plain)) return 3;
  if (/[aeiouy]t$/.test(plain)) return 1;
  return /(?:[aeiouy]a|ja|ta|na)$/.test(plain) ? 2 : 0;
}

/** @param usual in how many of all quotes each stem is said */
function besideOf(
  stem: string,
  own: readonly Spoken[],
  usual: ReadonlyMap<string, number>,
  all: number,
): readonly string[] {
  const stemsOf = ({ words }: Spoken) => words.keys();
  const apart = [...countsOf(own.map(stemsOf))]
    .map(([other, times]) => {
      const share = times / own.length;
      return { other, share, more: share - (usual.get(other) ?? 0) / all };
    })
    .filter(({ other, share, more }) => other !== stem.slice(0, SIMPLE) && share >= SAID_BY && more >= SAID_BY / 2)
    .map((one) => ({ ...one, word: mostSaid(own.map(({ words }) => words.get(one.other) ?? [])) }))
    .filter(({ word }) => !ASKS.test(word));
  const told = new Set([...apart].sort((a, b) => b.more - a.more).slice(0, MOST_BESIDE));
  return apart.filter((one) => told.has(one)).map(({ word }) => word);
}

function countsOf(texts: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const said of texts) for (const form of said) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

const shorterFirst = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** Of some forms the one in most of the texts, then the shortest, then the first in the alphabet. */
const mostSaid = (texts: readonly Iterable<string>[]): string =>
  [...countsOf(texts)].sort(([a, times], [b, others]) => others - times || shorterFirst(a, b))[0]?.[0] ?? '';

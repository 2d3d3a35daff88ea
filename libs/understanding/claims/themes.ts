import { eng, fin } from 'stopword';
import type { ClaimKind } from '../reading/claims/claim.js';
import { formsByStem } from '../waits/topic.js';

export interface Quote {
  readonly id: string;
  readonly party: string;
  readonly kind: ClaimKind | 'request';
  readonly words: string;
}

/** Quotes that speak of the same thing. */
export interface Theme {
  /** The stem that they share: the theme keeps its identity as quotes come and go. */
  readonly stem: string;
  /** The form of it that most quotes say, of several the shortest: what a person reads. */
  readonly word: string;
  readonly parties: number;
  readonly quotes: readonly string[];
}

/** A theme that fewer parties speak of is an incident. */
const FEWEST_PARTIES = 2;
/** A word in more than this share of all quotes is what the business is about, not a theme. */
const TOO_COMMON = 0.4;
/** Whatever is spoken of, these go with it. The lists of the package know few pronouns and adverbs of speech. */
const THEMELESS: ReadonlySet<string> = new Set([
  ...eng,
  ...fin,
  ...'anybody anyone anything anywhere everybody everyone everything nobody nothing somebody someone something somewhere again already always maybe never often once perhaps really soon sometimes still'.split(
    ' ',
  ),
  ...'jotain jotakin jossain jossakin jostain jostakin johonkin jonkin jokin mitään mikään missään mistään mihinkään kukaan ketään kaikki kaikkea kaiken kaikille kaikista kaikkien muuta muita sellainen sellaista sellaisen tällainen tällaista tällaisen millainen millaista siitä siihen tästä tähän täällä siellä sieltä niitä niiden näitä näiden vielä sitten silloin milloin miten miksi kuinka koska usein aina joskus koskaan edelleen'.split(
    ' ',
  ),
]);

/**
 * What many speak of, the most parties first. Each quote is counted under the rarest of its words that is still a
 * theme, so that "heat pump" does not swallow "heat pump noise". A function of the set of quotes.
 */
export function themesOf(quotes: readonly Quote[], most = 20): readonly Theme[] {
  const forms = new Map(quotes.map(({ id, words }) => [id, themingForms(words)]));
  const parties = new Map<string, Set<string>>();
  for (const { id, party } of quotes)
    for (const stem of forms.get(id)?.keys() ?? []) {
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
    const [stem] = [...(forms.get(id)?.keys() ?? [])]
      .filter(isTheme)
      .sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1));
    if (stem === undefined) continue;
    const theme = themes.get(stem) ?? { parties: new Set<string>(), quotes: [] };
    theme.parties.add(party);
    theme.quotes.push(id);
    themes.set(stem, theme);
  }
  return [...themes]
    .map(([stem, theme]) => ({ stem, parties: theme.parties.size, quotes: theme.quotes }))
    .filter((theme) => theme.parties >= FEWEST_PARTIES)
    .sort((a, b) => b.parties - a.parties || (a.stem < b.stem ? -1 : 1))
    .slice(0, most)
    .map((theme) => ({
      ...theme,
      word: wordOf(
        theme.stem,
        theme.quotes.map((id) => forms.get(id)?.get(theme.stem) ?? []),
      ),
    }));
}

/** The words that a text could be put under, by their stems. */
function themingForms(words: string): ReadonlyMap<string, readonly string[]> {
  const theming = [...formsByStem(words)].map(
    ([stem, forms]) => [stem, [...forms].filter((form) => !THEMELESS.has(form))] as const,
  );
  return new Map(theming.filter(([, forms]) => forms.length > 0));
}

/** Of the forms of a stem the one in most of the texts, then the shortest, then the first in the alphabet. */
function wordOf(stem: string, texts: readonly Iterable<string>[]): string {
  const counts = new Map<string, number>();
  for (const said of texts) for (const form of said) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? stem;
}

import type { FoundInText } from '#contracts';
import type { TextReading } from '../read-text.js';
import type { Span } from '../words/own-words.js';

/** What two readers can differ in. */
export const COMPARED = ['feeling', 'promises', 'claims', 'roles'] as const;
export type ComparedKind = (typeof COMPARED)[number];

/** One text as both readers read it; `model` already stands in its words (withModel). */
export interface ReadTwice {
  readonly touchpoint: string;
  readonly text: string;
  readonly rules: TextReading;
  readonly model: TextReading;
  readonly found: FoundInText;
}

/** What one of them says and the other does not, or otherwise. */
export interface Difference {
  readonly kind: ComparedKind;
  readonly touchpoint: string;
  /** Such as `NEGATIVE`, `send US`, `wish`; null where it says nothing. */
  readonly rules: string | null;
  readonly model: string | null;
  /** How sure the model says it is; null where it says nothing. */
  readonly confidence: number | null;
  readonly text: string;
  readonly quote: Span | null;
}

export interface Agreement {
  readonly kind: ComparedKind;
  readonly both: number;
  readonly onlyRules: number;
  readonly onlyModel: number;
  /** Both among all that either says, 0 to 1; null where neither says anything. */
  readonly share: number | null;
}

export interface ReadersCompared {
  readonly texts: number;
  readonly agreement: readonly Agreement[];
  readonly differences: readonly Difference[];
}

interface Said {
  readonly word: string;
  readonly quote: Span | null;
  readonly confidence: number | null;
}

/** Where two readers agree: on a feeling where it is the same, on a promise, a claim or a role where they say the same of words that overlap. */
export function compareReadings(texts: readonly ReadTwice[]): ReadersCompared {
  const counts = new Map(COMPARED.map((kind) => [kind, { both: 0, onlyRules: 0, onlyModel: 0 }]));
  const differences: Difference[] = [];
  for (const { touchpoint, text, rules, model, found } of texts)
    for (const kind of COMPARED) {
      // A score, or words of our own, were not the model's to judge.
      if (kind === 'feeling' && model.feeling.from !== 'model') continue;
      const count = counts.get(kind)!;
      const others = [...saidOf(kind, model, found)];
      const alone: Said[] = [];
      for (const said of saidOf(kind, rules)) {
        const at = others.findIndex((other) => other.word === said.word && overlap(other.quote, said.quote));
        if (at < 0) alone.push(said);
        else {
          others.splice(at, 1);
          count.both++;
        }
      }
      count.onlyRules += alone.length;
      count.onlyModel += others.length;
      for (const said of alone) {
        const at = others.findIndex((other) => overlap(other.quote, said.quote));
        const other = at < 0 ? undefined : others.splice(at, 1)[0];
        differences.push(difference(kind, touchpoint, text, said, other));
      }
      for (const other of others) differences.push(difference(kind, touchpoint, text, undefined, other));
    }
  return {
    texts: texts.length,
    agreement: [...counts].map(([kind, count]) => {
      const all = count.both + count.onlyRules + count.onlyModel;
      return { kind, ...count, share: all === 0 ? null : count.both / all };
    }),
    differences,
  };
}

const difference = (
  kind: ComparedKind,
  touchpoint: string,
  text: string,
  rules: Said | undefined,
  model: Said | undefined,
): Difference => ({
  kind,
  touchpoint,
  text,
  rules: rules?.word ?? null,
  model: model?.word ?? null,
  confidence: model?.confidence ?? null,
  quote: model?.quote ?? rules?.quote ?? null,
});

function saidOf(kind: ComparedKind, reading: TextReading, found?: FoundInText): readonly Said[] {
  switch (kind) {
    case 'feeling': {
      const { feeling, spans } = reading.feeling;
      return [
        { word: feeling, quote: found ? (spans[0] ?? null) : null, confidence: found?.feeling.confidence ?? null },
      ];
    }
    case 'promises':
      return reading.promises.map(({ act, maker, quote, confidence = null }) => ({
        word: `${act} ${maker}`,
        quote,
        confidence,
      }));
    case 'claims':
      return reading.claims.map(({ kind: word, quote, confidence = null }) => ({ word, quote, confidence }));
    case 'roles':
      return reading.roles.map(({ role: word, quote, confidence = null }) => ({ word, quote, confidence }));
  }
}

const overlap = (a: Span | null, b: Span | null): boolean =>
  a === null || b === null || (a.from < b.to && b.from < a.to);

import type { PictureTable } from '../picture-table.js';
import type { RiverData } from './river.geometry.js';

export interface RiverWords {
  readonly stage: string;
  readonly when: string;
  readonly touchpoints: string;
  readonly positive: string;
  readonly neutral: string;
  readonly negative: string;
  readonly notJudged: string;
  readonly notes: string;
  readonly withoutUs: string;
  readonly left: string;
}

/** The river as a table: a row for each stage. */
export function riverTable({ stages, notes, returns }: RiverData, words: RiverWords): PictureTable {
  const numeric = true;
  return {
    columns: [
      { label: words.stage },
      { label: words.when },
      { label: words.touchpoints, numeric },
      { label: words.positive, numeric },
      { label: words.neutral, numeric },
      { label: words.negative, numeric },
      { label: words.notJudged, numeric },
      { label: words.notes },
    ],
    rows: stages.map(({ key, name, when, touchpoints, feeling, withoutUs, left }) => [
      name,
      when[0] ?? '',
      touchpoints,
      feeling.POSITIVE,
      feeling.NEUTRAL,
      feeling.NEGATIVE,
      feeling.UNKNOWN,
      [
        ...(withoutUs ? [words.withoutUs] : []),
        ...notes.filter(({ stage }) => stage === key).map(({ text }) => text),
        ...returns.flatMap(({ ways }) => ways.filter(({ from }) => from === key).map(({ text }) => text)),
        ...(left ? [words.left] : []),
      ].join(', '),
    ]),
  };
}

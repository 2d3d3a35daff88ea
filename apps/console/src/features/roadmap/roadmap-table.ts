import type { CardFragment } from '../../api/operations.generated.js';
import type { PictureTable } from '../../pictures/picture-table.js';

interface TableWords {
  readonly states: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly columns: Readonly<
    Record<
      | 'what'
      | 'where'
      | 'months'
      | 'state'
      | 'customers'
      | 'since'
      | 'measure'
      | 'before'
      | 'now'
      | 'effect'
      | 'from'
      | 'to'
      | 'verdict',
      string
    >
  >;
}

/** The board as a table, a row for each experiment; numbers in the measure's own unit. */
export function roadmapTable(
  cards: readonly CardFragment[],
  { states, measures, verdicts, columns }: TableWords,
  placeOf: (card: CardFragment) => string,
): PictureTable {
  const numeric = true;
  const { what, where, months, state, customers, since, measure, before, now, effect, from, to, verdict } = columns;
  return {
    columns: [
      { label: what },
      { label: where },
      { label: months, numeric },
      { label: state },
      { label: customers, numeric },
      { label: since },
      { label: measure },
      { label: before, numeric },
      { label: now, numeric },
      { label: effect, numeric },
      { label: from, numeric },
      { label: to, numeric },
      { label: verdict },
    ],
    rows: cards.map((card) => [
      card.title,
      placeOf(card),
      card.horizon,
      states[card.state] ?? card.state,
      card.takingPart,
      card.since?.slice(0, 10) ?? null,
      measures[card.measure] ?? card.measure,
      digits(card.measured?.tried.baseline),
      digits(card.measured?.tried.now),
      digits(card.measured?.effect.effect),
      digits(card.measured?.effect.from),
      digits(card.measured?.effect.to),
      card.measured ? (verdicts[card.measured.effect.verdict] ?? null) : null,
    ]),
  };
}

const digits = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1_000) / 1_000;

/** A slice of the small line of a card. */
interface Slice {
  readonly card: CardFragment;
  readonly point: NonNullable<CardFragment['measured']>['points'][number];
}

/** What the small lines of cards are drawn from, a row for each slice. */
export const linesOf = (cards: readonly CardFragment[]): readonly Slice[] =>
  cards.flatMap((card) => (card.measured?.points ?? []).map((point) => ({ card, point })));

const column = (name: string, read: (slice: Slice) => string | number | null) => ({ name, read });
export const LINE_COLUMNS = [
  column('id', ({ card }) => card.id),
  column('title', ({ card }) => card.title),
  column('measure', ({ card }) => card.measure),
  column('unit', ({ card }) => card.measured?.unit ?? null),
  column('from', ({ point }) => point.from),
  column('to', ({ point }) => point.to),
  column('tried', ({ point }) => point.tried),
  column('others', ({ point }) => point.others),
];

import { Int, ObjectType } from '@nestjs/graphql';
import { SourceFamily, SourceState } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'How much happened with a customer.' })
export class Activity {
  @Shown('PUBLIC', () => Int, 'Touchpoints in all.')
  readonly touchpoints!: number;

  @Shown('PUBLIC', () => Int, 'Cases that are open now.')
  readonly openCases!: number;

  @Shown('PUBLIC', () => DateTime, 'When the first touchpoint was; null without any.', { nullable: true })
  readonly firstAt!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When the last touchpoint was; null without any.', { nullable: true })
  readonly lastAt!: string | null;
}

@ObjectType({ description: 'One source, and how far it can be relied on for this customer.' })
export class SourceCoverage {
  @Shown('PUBLIC', () => String, 'The source, such as `tickets.zendesk`.')
  readonly source!: string;

  @Shown('PUBLIC', () => SourceFamily, 'Its family.', { nullable: true })
  readonly family!: string | null;

  @Shown('PUBLIC', () => Int, 'How many records of this customer it has; 0 where it says nothing of them.')
  readonly records!: number;

  @Shown('PUBLIC', () => SourceState, 'Whether it speaks as usual.')
  readonly state!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub last heard it, of anybody; null where it never did.', {
    nullable: true,
  })
  readonly lastHeardAt!: string | null;

  @Shown('PUBLIC', () => DateTime, 'The latest time any of its events carries.', { nullable: true })
  readonly lastEventTime!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When its last touchpoint with this customer was.', { nullable: true })
  readonly lastSaidAt!: string | null;

  @Shown('PUBLIC', () => Int, 'How many of its events are parked and so missing here.')
  readonly heldBack!: number;
}

@ObjectType({ description: 'A list of this answer that goes on beyond what was asked for.' })
export class CutOff {
  @Shown('PUBLIC', () => String, 'The field as it stands in the answer, such as `touchpoints`.')
  readonly field!: string;

  @Shown('PUBLIC', () => Int, 'How many were given.')
  readonly given!: number;
}

@ObjectType({ description: 'What an answer does not know.' })
export class Coverage {
  @Shown('PUBLIC', () => [SourceCoverage], 'Every source of the hub, those that speak of this customer first.', {
    size: 10,
  })
  readonly sources!: readonly SourceCoverage[];

  @Shown('PUBLIC', () => Int, 'Parked events of the sources that speak of this customer; some may be about it.')
  readonly parkedEvents!: number;

  @Shown('PUBLIC', () => [CutOff], 'The customer’s lists in this answer that have more.', { size: 3 })
  readonly cutOff!: readonly CutOff[];

  @Shown(
    'PUBLIC',
    () => Int,
    'Doubtful matches of this customer that wait for a steward. 0 until matching by likeness is switched on.',
    { read: () => 0 },
  )
  readonly pendingReviews!: number;
}

/** What was cut off is seen in the customer's own answer: pages that brought a row more than asked for. */
export function coverageWithCuts(coverage: object, customer: Readonly<Record<string, unknown>>): object {
  const cutOff = Object.entries(customer).flatMap(([key, value]) => {
    const page = value as { readonly first?: unknown; readonly rows?: readonly unknown[] } | null;
    if (
      typeof page !== 'object' ||
      page === null ||
      typeof page.first !== 'number' ||
      !Array.isArray(page.rows) ||
      page.rows.length <= page.first
    )
      return [];
    return [{ field: key.split('=')[0], given: page.first }];
  });
  return { ...coverage, cutOff };
}

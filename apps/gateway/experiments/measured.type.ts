import { Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

export const EffectVerdict = enumOf(
  'EffectVerdict',
  ['too-few-to-say', 'better', 'worse', 'no-difference-seen'],
  'What an experiment did. TOO_FEW_TO_SAY: fewer than five customers on a side have a value both before and after.',
);
export const MeasureUnit = enumOf(
  'MeasureUnit',
  ['seconds', 'balance', 'share', 'touchpoints', 'per-month'],
  'BALANCE: -1 to 1. SHARE: 0 to 1. PER_MONTH: times in 30 days.',
);

@ObjectType({ description: 'From inclusive, to exclusive.' })
export class MeasuredSpan {
  @Shown('PUBLIC', () => DateTime, 'From.')
  readonly from!: string;

  @Shown('PUBLIC', () => DateTime, 'Until.')
  readonly to!: string;
}

@ObjectType({ description: 'One side: those who take part, or those they are compared with.' })
export class MeasuredArm {
  @Shown('PUBLIC', () => Float, 'The mean before, over customers with a value both before and after.', {
    nullable: true,
  })
  readonly baseline!: number | null;

  @Shown('PUBLIC', () => Float, 'The mean since the beginning, over the same customers.', { nullable: true })
  readonly now!: number | null;

  @Shown('PUBLIC', () => Int, 'How many customers have a value both before and after.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Int, 'Of how many on this side.')
  readonly of!: number;
}

@ObjectType({ description: 'A slice of time: the mean over all customers that have a value in it.' })
export class MeasuredPoint {
  @Shown('PUBLIC', () => DateTime, 'From, inclusive.')
  readonly from!: string;

  @Shown('PUBLIC', () => DateTime, 'Until, exclusive.')
  readonly to!: string;

  @Shown('PUBLIC', () => Float, 'Of those who take part; null where none has a value.', { nullable: true })
  readonly tried!: number | null;

  @Shown('PUBLIC', () => Float, 'Of those they are compared with; null where none has a value.', { nullable: true })
  readonly others!: number | null;
}

@ObjectType({
  description:
    'How much more the measure rose with the change than without it: the difference of both differences, with the 95 % interval of Welch’s t-test.',
})
export class MeasuredEffect {
  @Shown('PUBLIC', () => EffectVerdict, 'What can be said.')
  readonly verdict!: string;

  @Shown('PUBLIC', () => Float, 'The difference; null where too few can tell.', { nullable: true })
  readonly effect!: number | null;

  @Shown('PUBLIC', () => Float, 'The lower end of the interval.', { nullable: true })
  readonly from!: number | null;

  @Shown('PUBLIC', () => Float, 'The upper end.', { nullable: true })
  readonly to!: number | null;
}

@ObjectType({ description: 'What an experiment did to its measure, as of now, by what is understood now.' })
export class Measured {
  @Shown('PUBLIC', () => MeasureUnit, 'What its numbers are.')
  readonly unit!: string;

  @Shown('PUBLIC', () => Boolean, 'Whether more is better.')
  readonly higherIsBetter!: boolean;

  @Shown('PUBLIC', () => MeasuredSpan, 'The time before: as long as the horizon.')
  readonly before!: MeasuredSpan;

  @Shown('PUBLIC', () => MeasuredSpan, 'The time since: until the decision, the end of the horizon, or now.')
  readonly after!: MeasuredSpan;

  @Shown('PUBLIC', () => MeasuredArm, 'Those who take part.')
  readonly tried!: MeasuredArm;

  @Shown('PUBLIC', () => MeasuredArm, 'Those they are compared with.')
  readonly others!: MeasuredArm;

  @Shown('PUBLIC', () => MeasuredEffect, 'What the change did.')
  readonly effect!: MeasuredEffect;

  @Shown('PUBLIC', () => [MeasuredPoint], 'The line: slices of equal length on both sides of the beginning.', {
    size: 12,
  })
  readonly points!: readonly MeasuredPoint[];
}

import type { Channel as ChannelName } from '#contracts';
import { FINNISH_OFFICE, quantileOf, workingTimeBetween } from '#understanding';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Channel, enumOf } from '../graphql/vocabulary/enums.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Judgement } from '../judgements/judgement.type.js';
import { Act } from '../promises/promise.type.js';
import { TimeRangeInput } from '../timeline/time-range.type.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';

const WaitEnd = enumOf(
  'WaitEnd',
  ['ANSWERED', 'PROMISED', 'ELSEWHERE'],
  'ANSWERED: by words of one of us in the thread. PROMISED: by a promise, which is followed from then on. ELSEWHERE: a note tells that it was done.',
);

@ObjectType({ description: 'A length of time, both ways.' })
export class WaitLength {
  @Shown('PUBLIC', () => Float, 'By the clock, in seconds.')
  readonly seconds!: number;

  @Shown(
    'PUBLIC',
    () => Float,
    'By working time, in seconds: Monday to Friday from 8 to 16 in Helsinki, without holidays.',
  )
  readonly workingSeconds!: number;
}

interface Span {
  readonly from: string;
  readonly to: string;
  /** Milliseconds, where it was worked out before. */
  readonly working: number | null;
}

function lengthIn({ from, to, working }: Span): WaitLength {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  return {
    seconds: Math.max(0, end - begin) / 1000,
    workingSeconds: (working ?? workingTimeBetween(begin, end, FINNISH_OFFICE)) / 1000,
  };
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

function usualIn(counts: Counts | null): WaitLength | null {
  const median = (measure: string): number | undefined =>
    quantileOf(new Map(Object.entries(counts?.[measure] ?? {}).map(([bucket, n]) => [Number(bucket), n])), 0.5);
  const [clock, working] = [median('wait'), median('working-wait')];
  return clock === undefined ? null : { seconds: clock / 1000, workingSeconds: (working ?? 0) / 1000 };
}

@ObjectType({
  description:
    'A request of a customer and how long it took until one of us really answered. A receipt or a machine ends nothing.',
})
export class Wait {
  @Shown('PUBLIC', () => ID, 'The wait’s id, such as `wait_0e8a…`: it is that of the request, not of the thread.')
  readonly id!: string;

  @Shown('PUBLIC', () => DateTime, 'When it was asked.')
  readonly since!: string;

  @Shown('PUBLIC', () => DateTime, 'When it was answered; null while it lasts.', { nullable: true })
  readonly endedAt!: string | null;

  @Shown('PUBLIC', () => WaitEnd, 'How it ended; null while it lasts.', { nullable: true })
  readonly how!: string | null;

  @Shown('PUBLIC', () => Channel, 'The channel in which it was asked.')
  readonly channel!: string;

  @Shown('PUBLIC', () => String, 'The stage in which it was asked, by its id in the service map.')
  readonly stage!: string;

  @Shown('PUBLIC', () => [Act], 'What the customer misses, where the words tell.', { size: 1 })
  readonly acts!: readonly string[];

  @Shown('PUBLIC', () => Int, 'How often it was asked again since.')
  readonly attempts!: number;

  @Shown('PUBLIC', () => Boolean, 'Whether the case was thrown away, as spam or by mistake: not counted anywhere.')
  readonly discarded!: boolean;

  @Shown('PUBLIC', () => [Judgement], 'What people said of it, the latest first; the last word stands.', { size: 1 })
  readonly judgements!: readonly Judgement[];

  @Shown('PUBLIC', () => WaitLength, 'How long it took, or has lasted until now.', { read: lengthIn })
  readonly length!: WaitLength;

  @Shown(
    'PUBLIC',
    () => WaitLength,
    'The medians of the waits that ended in this stage and channel, to within 5 %; null where none has.',
    {
      nullable: true,
      read: usualIn,
    },
  )
  readonly usual!: WaitLength | null;

  @Shown('PUBLIC', () => Touchpoint, 'The contact that asks.', { nullable: true })
  readonly request!: unknown;

  @Shown('PUBLIC', () => Touchpoint, 'The contact that ended it.', { nullable: true })
  readonly answer!: unknown;
}

export const WaitOrder = enumOf(
  'WaitOrder',
  ['longest', 'latest'],
  'LONGEST: those that last, the longest first, which is the same by the clock and by working time. LATEST: the last asked first.',
);

export const WaitConnection = connectionOf('Wait', () => Wait, 'waits');

@InputType({ description: 'Which waits; members stand side by side with AND.' })
export class WaitFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Only those that last, or only those that have ended.' })
  readonly isOpen?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Also those in cases that were thrown away.' })
  readonly includeDiscarded?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'In any of these stages, by their ids.' })
  readonly stage?: string[] | null;

  @Field(() => [Channel], { nullable: true, description: 'In any of these channels.' })
  readonly channel?: ChannelName[] | null;

  @Field(() => TimeRangeInput, { nullable: true, description: 'When it was asked.' })
  readonly since?: TimeRangeInput | null;
}

import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Channel, enumOf } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { FeelingCounts } from '../voices/feeling.type.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';

export const JourneyStanding = enumOf(
  'JourneyStanding',
  ['open', 'left', 'ended'],
  'OPEN: walking. LEFT: silent for longer than the map allows in that stage. ENDED: came to the end of use.',
);
export const MoveKind = enumOf(
  'MoveKind',
  ['on', 'back', 'left', 'returned'],
  'ON and BACK by the order of the stages; LEFT by silence; RETURNED after it.',
);

@ObjectType({ description: 'A time in one stage without leaving it.' })
export class Stay {
  @Shown('PUBLIC', () => String, 'The stage, by its id in the service map.')
  readonly stage!: string;

  @Shown('PUBLIC', () => DateTime, 'From the first contact in it.')
  readonly from!: string;

  @Shown('PUBLIC', () => DateTime, 'Until the next stage, or until the silence was leaving; null while it lasts.', {
    nullable: true,
  })
  readonly to!: string | null;

  @Shown('PUBLIC', () => Int, 'How many touchpoints.')
  readonly touchpoints!: number;

  @Shown('PUBLIC', () => [Channel], 'By which channels.', { size: 2 })
  readonly channels!: readonly string[];

  @Shown('PUBLIC', () => FeelingCounts, 'How its touchpoints feel.')
  readonly feeling!: FeelingCounts;
}

@ObjectType({ description: 'Time spent in a stage.' })
export class StageTime {
  @Shown('PUBLIC', () => String, 'The stage, by its id in the service map.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Float, 'Seconds, over all stays until now. Time after leaving counts nowhere.')
  readonly seconds!: number;
}

@ObjectType({ description: 'A step from one stage to another, with the contact that shows it.' })
export class Move {
  @Shown('PUBLIC', () => MoveKind, 'What kind of step.')
  readonly kind!: string;

  @Shown('PUBLIC', () => String, 'The stage it goes from.')
  readonly from!: string;

  @Shown('PUBLIC', () => String, 'The stage it goes to; null for leaving.', { nullable: true })
  readonly to!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When.')
  readonly at!: string;

  @Shown('PUBLIC', () => Touchpoint, 'The contact that shows it; for leaving the last one before the silence.', {
    nullable: true,
  })
  readonly touchpoint!: unknown;
}

interface Walked {
  readonly stays: readonly Stay[];
  readonly leavesAt: string | null;
  readonly now: string;
}

/** The last stay ends where silence has become leaving. */
const staysIn = ({ stays, leavesAt }: Walked): readonly Stay[] =>
  stays.map((stay, index) => (index === stays.length - 1 ? { ...stay, to: stay.to ?? leavesAt } : stay));

function timesIn(walked: Walked): readonly StageTime[] {
  const times = new Map<string, number>();
  for (const { stage, from, to } of staysIn(walked))
    times.set(stage, (times.get(stage) ?? 0) + Math.max(0, Date.parse(to ?? walked.now) - Date.parse(from)) / 1000);
  return [...times].map(([stage, seconds]) => ({ stage, seconds }));
}

@ObjectType({
  description: 'The walk of one customer, or of an account with its people, through the stages for one offering.',
})
export class Journey {
  @Shown('PUBLIC', () => ID, 'The journey’s id, such as `journey_0e8a…`.')
  readonly id!: string;

  @Shown('BUSINESS', () => String, 'What it is about; null where the sources tell of no offering.', {
    nullable: true,
    read: (offering: string | null) => (offering === '' ? null : offering),
  })
  readonly offering!: string | null;

  @Shown('PUBLIC', () => String, 'The stage where it stands, by its id in the service map.')
  readonly stage!: string;

  @Shown('PUBLIC', () => JourneyStanding, 'How it stands, as of now or of the time that was asked for.')
  readonly standing!: string;

  @Shown('PUBLIC', () => DateTime, 'The first contact.')
  readonly startedAt!: string;

  @Shown('PUBLIC', () => DateTime, 'The last contact.')
  readonly lastAt!: string;

  @Shown('PUBLIC', () => DateTime, 'When silence becomes, or became, leaving; null at the end of use.', {
    nullable: true,
  })
  readonly leavesAt!: string | null;

  @Shown('PUBLIC', () => [Stay], 'The stages it was in, in order.', { size: 5, read: staysIn })
  readonly stays!: readonly Stay[];

  @Shown('PUBLIC', () => [StageTime], 'How long in each stage.', { size: 5, read: timesIn })
  readonly timeIn!: readonly StageTime[];

  @Shown('PUBLIC', () => [Move], 'Its steps with their evidence, the last 100, the earliest first.', { size: 5 })
  readonly moves!: readonly Move[];

  @Shown('PUBLIC', () => [String], 'Stages before the first one in which we met: there the customer was without us.')
  readonly beforeUs!: readonly string[];
}

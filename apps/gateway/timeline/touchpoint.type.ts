import type { Channel as ChannelName, Direction as DirectionName } from '#contracts';
import type { Feeling as FeelingName } from '#understanding';
import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Record_ } from '../customers/record.type.js';
import { Channel, Direction } from '../graphql/vocabulary/enums.js';
import { connectionOf, PageArgs } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Takes } from '../graphql/vocabulary/takes.js';
import { Placement, placementIn } from '../journey/placement.type.js';
import { FeelingJudgement, feelingIn } from '../voices/feeling.type.js';
import { Feeling } from '../voices/feelings.js';
import { Case } from './case.type.js';
import { Note } from './note.type.js';
import { TimeRangeInput } from './time-range.type.js';

@ObjectType({ description: 'One contact between the customer and us.' })
export class Touchpoint {
  @Shown('PUBLIC', () => ID, 'The touchpoint’s id.')
  readonly id!: string;

  @Shown('PUBLIC', () => DateTime, 'When it happened.')
  readonly occurredAt!: string;

  @Shown('PUBLIC', () => Channel, 'By which way.')
  readonly channel!: string;

  @Shown('PUBLIC', () => Direction, 'Who came to whom.')
  readonly direction!: string;

  @Shown('PUBLIC', () => String, 'What it was: `message`, `call`, `meeting`, `visit`, `survey`, `note`, …')
  readonly form!: string;

  @Shown('TEXT', () => String, 'Its subject line.', { nullable: true })
  readonly subject!: string | null;

  @Shown('TEXT', () => String, 'What was written or said.', { nullable: true })
  readonly text!: string | null;

  @Shown('NAME', () => String, 'Who wrote or acted: one of ours, or the customer’s own person.', { nullable: true })
  readonly actor!: string | null;

  @Shown('PUBLIC', () => Boolean, 'True for machines: acknowledgements, out-of-office, notifications.')
  readonly automatic!: boolean;

  @Shown('PUBLIC', () => Boolean, 'True where the source took the words back; that there was a contact stays.')
  readonly withdrawn!: boolean;

  @Shown('PUBLIC', () => Float, 'The customer’s own judgement, 0 (worst) to 1 (best), where this was one.', {
    nullable: true,
  })
  readonly score!: number | null;

  @Shown(
    'PUBLIC',
    () => String,
    'Where it is on the service map, by the stage’s id; null until it is understood, moments after it came.',
    {
      nullable: true,
    },
  )
  readonly stage!: string | null;

  @Shown('PUBLIC', () => Placement, 'Why it is there.', { nullable: true, read: placementIn })
  readonly placedBecause!: Placement | null;

  @Shown(
    'PUBLIC',
    () => FeelingJudgement,
    'How it feels, the words that show it and who judged; null until it is understood.',
    {
      nullable: true,
      read: feelingIn,
    },
  )
  readonly feeling!: FeelingJudgement | null;

  @Shown('PUBLIC', () => String, 'The source that reports it.')
  readonly source!: string;

  @Shown('PUBLIC', () => String, 'The source’s own key of it.')
  readonly key!: string;

  @Shown('PUBLIC', () => ID, 'The event that said so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub learned of it.', { nullable: true })
  readonly knownAt!: string | null;

  @Shown('PUBLIC', () => Record_, 'The record that owns it.', { nullable: true })
  readonly record!: Record_ | null;

  @Shown('PUBLIC', () => Case, 'The case it belongs to.', { nullable: true })
  readonly case!: unknown;

  @Shown('PUBLIC', () => Note, 'The note it comes from.', { nullable: true })
  readonly note!: unknown;
}

export const TouchpointConnection = connectionOf('Touchpoint', () => Touchpoint, 'touchpoints');

// Declared here, since a case and its touchpoints point at each other and files must not.
Takes(() => PageArgs)(Case.prototype, 'touchpoints');
Shown('PUBLIC', () => TouchpointConnection, 'Its messages, the newest first.')(Case.prototype, 'touchpoints');

@InputType({ description: 'Which touchpoints: all members must match.' })
export class TouchpointFilterInput {
  @Field(() => [Channel], { nullable: true, description: 'By any of these ways.' })
  readonly channel?: ChannelName[] | null;

  @Field(() => [Direction], { nullable: true, description: 'In any of these directions.' })
  readonly direction?: DirectionName[] | null;

  @Field(() => [String], { nullable: true, description: 'Of any of these forms, such as `call`.' })
  readonly form?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Reported by any of these sources.' })
  readonly source?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'In any of these stages of the service map, by their ids.' })
  readonly stage?: string[] | null;

  @Field(() => [Feeling], { nullable: true, description: 'Feeling so.' })
  readonly feeling?: FeelingName[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only machines’, or none of them.' })
  readonly automatic?: boolean | null;

  @Field(() => TimeRangeInput, { nullable: true, description: 'When it happened.' })
  readonly occurredAt?: TimeRangeInput | null;
}

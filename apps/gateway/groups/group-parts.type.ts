import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Channel } from '../graphql/vocabulary/enums.js';
import { DateTime, Json } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { BehaviourFeature } from './behaviour.type.js';
import { classOfFilter, toldFilter } from './told-filter.js';

@ObjectType({ description: 'What sets a group apart from everybody: its name until somebody gives it another.' })
export class Apart {
  @Shown('PUBLIC', () => BehaviourFeature, 'Which feature.')
  readonly feature!: string;

  @Shown('PUBLIC', () => Float, 'How far the mean of the group is from everybody’s, in standard deviations; negative for less.') // prettier-ignore
  readonly more!: number;
}

@ObjectType({ description: 'How a group has changed since a quarter began. What customers did is held against the group as it is today.' }) // prettier-ignore
export class GroupDrift {
  @Shown('PUBLIC', () => String, 'The quarter, such as `2026-Q1`.')
  readonly since!: string;

  @Shown('PUBLIC', () => Int, 'How many members it would have had then.')
  readonly before!: number;

  @Shown('PUBLIC', () => Int, 'How many it has now.')
  readonly now!: number;

  @Shown('PUBLIC', () => Int, 'How many came since.')
  readonly entered!: number;

  @Shown('PUBLIC', () => Int, 'How many of those nobody knew before.')
  readonly fresh!: number;

  @Shown('PUBLIC', () => Int, 'How many went.')
  readonly left!: number;
}

@ObjectType({ description: 'A cell of the service map in which members are met more, or less, than everybody.' })
export class OverRepresented {
  @Shown('PUBLIC', () => String, 'The stage, by its id.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Channel, 'The channel.')
  readonly channel!: string;

  @Shown('PUBLIC', () => Int, 'How many of the group.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Float, 'The share of the group, 0 to 1.')
  readonly share!: number;

  @Shown('PUBLIC', () => Float, 'The share of everybody, 0 to 1.')
  readonly usual!: number;

  @Shown('PUBLIC', () => Float, 'How many times as often as everybody.')
  readonly lift!: number;
}

@ObjectType({
  description: 'Where some members, and some of everybody, stand on the feature that sets the group apart most.',
})
export class GroupSpread {
  @Shown('PUBLIC', () => BehaviourFeature, 'The feature.')
  readonly feature!: string;

  @Shown('PUBLIC', () => [Float], 'Of up to 120 members: a share, a rate or a count.', { size: 1 })
  readonly members!: readonly number[];

  @Shown('PUBLIC', () => [Float], 'Of up to 120 of everybody.', { size: 1 })
  readonly everybody!: readonly number[];
}

@ObjectType({ description: 'One word on a group: what somebody said it is. What was not spoken of is null.' })
export class GroupWord {
  @Shown('BUSINESS', () => String, 'The name.', { nullable: true })
  readonly name!: string | null;

  @Shown('BUSINESS', () => String, 'The description.', { nullable: true })
  readonly description!: string | null;

  @Shown(classOfFilter, () => Json, 'The filter.', { nullable: true, read: (filter) => toldFilter(filter) })
  readonly definition!: unknown;

  @Shown('PUBLIC', () => Boolean, 'Whether it was taken out of use, or put back.', { nullable: true })
  readonly retired!: boolean | null;

  @Shown('NAME', () => String, 'Who said it.', { nullable: true })
  readonly by!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When.')
  readonly at!: string;

  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}

@ArgsType()
export class SinceArgs {
  @Field(() => String, {
    nullable: true,
    description: 'A quarter such as `2026-Q1`; the one of half a year ago where absent.',
  })
  readonly since?: string | null;
}

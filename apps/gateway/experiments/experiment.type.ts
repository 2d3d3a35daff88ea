import {
  EXPERIMENT_STATES,
  MEASURES,
  type Channel as ChannelName,
  type ExperimentState as StateName,
  type Horizon,
} from '#contracts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Channel, enumOf } from '../graphql/vocabulary/enums.js';
import { connectionOf, FirstArgs } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Takes } from '../graphql/vocabulary/takes.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';

export const ExperimentState = enumOf(
  'ExperimentState',
  EXPERIMENT_STATES,
  'IDEA: nobody tries it yet. TRYING: customers take part. KEEP: it helped and stays. STOP: it does not go on.',
);
export const Measure = enumOf(
  'Measure',
  MEASURES,
  'WAIT_LENGTH: how long they wait for an answer there, by the clock. FEELING: glad minus sad over judged touchpoints there. PROMISES_KEPT: the share of what we promised there that we kept. TOUCHPOINTS_TO_MOVE: touchpoints of a stay there until they move on. GOING_BACK: how often they have to go back to that stage. RETURNS: how often they come back after having left.',
);

@ObjectType({ description: 'A change of state, by whom and why. None is ever taken away.' })
export class ExperimentDecision {
  @Shown('PUBLIC', () => ExperimentState, 'What it became.')
  readonly state!: string;

  @Shown('BUSINESS', () => String, 'Why; null where nobody said.', { nullable: true })
  readonly reason!: string | null;

  @Shown('NAME', () => String, 'Who said so.', { nullable: true })
  readonly by!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When.')
  readonly at!: string;

  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}

@ObjectType({ description: 'A small change that is tried with real customers at one touchpoint.' })
export class Experiment {
  @Shown('PUBLIC', () => ID, 'The experiment’s id, such as `experiment_0e8a…`.')
  readonly id!: string;

  @Shown('BUSINESS', () => String, 'What is tried, in a few words.', { nullable: true })
  readonly title!: string | null;

  @Shown('BUSINESS', () => String, 'What should become better.', { nullable: true })
  readonly wish!: string | null;

  @Shown('PUBLIC', () => String, 'Where: the stage, by its id in the service map.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Channel, 'Where: the channel.')
  readonly channel!: string;

  @Shown('PUBLIC', () => Measure, 'By what it is measured.')
  readonly measure!: string;

  @Shown('PUBLIC', () => Int, 'For how long it is tried, in months: 1, 3, 6 or 12.')
  readonly horizon!: number;

  @Shown('PUBLIC', () => ExperimentState, 'How it stands.')
  readonly state!: string;

  @Shown('PUBLIC', () => DateTime, 'Since when it is, or was last, tried; null while it is an idea.', {
    nullable: true,
  })
  readonly since!: string | null;

  @Shown('PUBLIC', () => DateTime, 'Until when it was tried; null while it is.', { nullable: true })
  readonly until!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When its horizon ends; null before it is tried.', { nullable: true })
  readonly decideBy!: string | null;

  @Shown(
    'PUBLIC',
    () => Boolean,
    'True where its beginning was told more than a day afterwards: whoever chose it could know what came.',
  )
  readonly toldAfterwards!: boolean;

  @Shown('PUBLIC', () => DateTime, 'When it was first told of.')
  readonly createdAt!: string;

  @Shown('NAME', () => String, 'Who told of it first.', { nullable: true })
  readonly createdBy!: string | null;

  @Shown('PUBLIC', () => [ExperimentDecision], 'Every change of its state, the last first.', {
    size: 3,
    read: (decisions: readonly ExperimentDecision[] | null) => decisions ?? [],
  })
  readonly decisions!: readonly ExperimentDecision[];

  @Shown('PUBLIC', () => Int, 'How many customers take part.')
  readonly takingPart!: number;

  @Shown(
    'PUBLIC',
    () => [Touchpoint],
    'What those who take part said to us while it was tried, at the touchpoint itself first, then the newest.',
  )
  @Takes(() => FirstArgs)
  readonly words!: readonly Touchpoint[];
}

export const ExperimentConnection = connectionOf('Experiment', () => Experiment, 'experiments');

@InputType({ description: 'Which experiments; members stand side by side with AND.' })
export class ExperimentFilterInput {
  @Field(() => [ExperimentState], { nullable: true, description: 'In any of these states.' })
  readonly state?: StateName[] | null;

  @Field(() => [Int], { nullable: true, description: 'On any of these horizons, in months.' })
  readonly horizon?: Horizon[] | null;

  @Field(() => [String], { nullable: true, description: 'In any of these stages, by their ids.' })
  readonly stage?: string[] | null;

  @Field(() => [Channel], { nullable: true, description: 'In any of these channels.' })
  readonly channel?: ChannelName[] | null;
}

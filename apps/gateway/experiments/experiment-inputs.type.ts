import type { Channel as ChannelName, ExperimentState as StateName, Measure as MeasureName } from '#contracts';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Channel } from '../graphql/vocabulary/enums.js';
import { Shown } from '../graphql/policy/shown.js';
import { Refused } from '../graphql/vocabulary/refused.type.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Experiment, ExperimentState, Measure } from './experiment.type.js';

@InputType({ description: 'What is tried, where, with whom, and by what it is measured.' })
export class StartExperimentInput {
  @Field(() => String, { description: 'What is tried, in at most 200 characters.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What should become better.' })
  readonly wish?: string | null;

  @Field(() => String, { description: 'The stage, by its id in the service map.' })
  readonly stage!: string;

  @Field(() => Channel, { description: 'The channel.' })
  readonly channel!: ChannelName;

  @Field(() => [ID], { description: 'The customers who take part, at most 200; an idea may name none yet.' })
  readonly customers!: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Whom they are compared with; where absent, with those who came to the same stage by the same channel.',
  })
  readonly comparedWith?: string[] | null;

  @Field(() => Measure, { description: 'By what it is measured: one thing.' })
  readonly measure!: MeasureName;

  @Field(() => Int, { description: 'For how long, in months: 1, 3, 6 or 12.' })
  readonly horizon!: number;

  @Field(() => Boolean, { nullable: true, description: 'True to write down an idea that nobody tries yet.' })
  readonly asIdea?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is tried, where that was before now.' })
  readonly startedAt?: string | null;
}

@InputType({ description: 'What changes; the rest stays. Once it is tried, what is measured stays as it is.' })
export class ChangeExperimentInput {
  @Field(() => ID, { description: 'The experiment.' })
  readonly experiment!: string;

  @Field(() => String, { nullable: true, description: 'What is tried.' })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'What should become better.' })
  readonly wish?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of an idea: the customers who take part.' })
  readonly customers?: string[] | null;

  @Field(() => Measure, { nullable: true, description: 'Of an idea: by what it is measured.' })
  readonly measure?: MeasureName | null;
}

@InputType({ description: 'What an experiment becomes, and why.' })
export class DecideExperimentInput {
  @Field(() => ID, { description: 'The experiment.' })
  readonly experiment!: string;

  @Field(() => ExperimentState, { description: 'What it becomes.' })
  readonly state!: StateName;

  @Field(() => String, { nullable: true, description: 'Why; asked for with KEEP and STOP.' })
  readonly reason?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'With TRYING: since when, where that was before now.' })
  readonly startedAt?: string | null;
}

@ObjectType({ description: 'It stands in the graph.' })
export class ExperimentSaid {
  @Shown('PUBLIC', () => Experiment, 'The experiment as it stands.', { nullable: true })
  readonly experiment!: unknown;

  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}

@ObjectType({ description: 'The event is in the log and will be applied; it took longer than this answer could wait.' })
export class ExperimentPending {
  @Shown('PUBLIC', () => ID, 'The experiment’s id.')
  readonly id!: string;

  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}

export const ExperimentResult = createUnionType({
  name: 'ExperimentResult',
  description: 'What became of what was said of an experiment.',
  types: () => [ExperimentSaid, ExperimentPending, Refused] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

import type { JourneyFilter, MoveFilter, PathFilter, PathPlace } from '#graph';
import type { Journey, Move } from '#understanding';
import { Field, InputType, Int } from '@nestjs/graphql';
import { TimeRangeInput } from '../timeline/time-range.type.js';
import { JourneyStanding, MoveKind } from './journey.type.js';

@InputType({ description: 'Which steps between stages; members stand side by side with AND.' })
export class MoveFilterInput implements MoveFilter {
  @Field(() => [MoveKind], { nullable: true, description: 'Of any of these kinds.' })
  readonly kind?: Move['kind'][] | null;

  @Field(() => [String], { nullable: true, description: 'From any of these stages, by their ids.' })
  readonly from?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'To any of these stages; leaves out leaving.' })
  readonly to?: string[] | null;

  @Field(() => TimeRangeInput, { nullable: true, description: 'When.' })
  readonly at?: TimeRangeInput | null;
}

@InputType({ description: 'A stage at a step of a path.' })
export class PathPlaceInput implements PathPlace {
  @Field(() => Int, { description: 'The step, counted from 0 as `paths` counts them.' })
  readonly step!: number;

  @Field(() => String, { description: 'The stage, by its id.' })
  readonly stage!: string;

  @Field(() => Boolean, { nullable: true, description: 'Only paths that end there, or only those that go on.' })
  readonly isLast?: boolean | null;
}

@InputType({ description: 'Journeys as `paths` walks them, and who is where on the way.' })
export class PathFilterInput implements PathFilter {
  @Field(() => String, { nullable: true, description: 'Begin with the first stay in this stage.' })
  readonly from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'End with the first stay in this stage after that, if it comes.',
  })
  readonly to?: string | null;

  @Field(() => String, { nullable: true, description: 'Only paths through this stage.' })
  readonly through?: string | null;

  @Field(() => String, { nullable: true, description: 'No paths through this stage.' })
  readonly exclude?: string | null;

  @Field(() => [PathPlaceInput], { nullable: true, description: 'At all of these places.' })
  readonly at?: PathPlaceInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Went on from this stage before the path ended: whose stays `stays` of `paths` tells of.',
  })
  readonly leaves?: string | null;

  @Field(() => JourneyStanding, {
    nullable: true,
    description: 'How it ends: ENDED where it came to `to`, else as the journey stands.',
  })
  readonly fate?: Journey['standing'] | null;
}

@InputType({ description: 'Which journeys; members stand side by side with AND.' })
export class JourneyFilterInput implements JourneyFilter {
  @Field(() => TimeRangeInput, { nullable: true, description: 'When they began.' })
  readonly startedAt?: TimeRangeInput | null;

  @Field(() => [JourneyStanding], { nullable: true, description: 'Standing so.' })
  readonly standing?: Journey['standing'][] | null;

  @Field(() => [String], { nullable: true, description: 'Were in all of these stages, in whatever order.' })
  readonly visits?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Came to these stages in this order, whatever lay between; by their ids.',
  })
  readonly passes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Did not come to these stages in this order.' })
  readonly misses?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Were in none of these stages.' })
  readonly avoids?: string[] | null;

  @Field(() => MoveFilterInput, { nullable: true, description: 'Went such a step.' })
  readonly moved?: MoveFilterInput | null;

  @Field(() => PathFilterInput, { nullable: true, description: 'Went such a way.' })
  readonly path?: PathFilterInput | null;
}

@InputType({ description: 'Journeys among which some, or none, match; an account walks once with its people.' })
export class JourneysFilterInput {
  @Field(() => JourneyFilterInput, { nullable: true, description: 'At least one matches.' })
  readonly some?: JourneyFilterInput | null;

  @Field(() => JourneyFilterInput, { nullable: true, description: 'None matches.' })
  readonly none?: JourneyFilterInput | null;
}

import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Channel as ChannelName } from '#contracts';
import type { Role } from '#understanding';
import { Channel } from '../graphql/vocabulary/enums.js';
import { DecisionRole } from '../roles/role-seat.type.js';
import { Shown } from '../graphql/policy/shown.js';

@InputType({ description: 'Which paths to look at. Stages are named by their ids.' })
export class PathsInput {
  @Field(() => String, {
    defaultValue: 'all',
    description: 'Journeys that began in this period: `2026`, `2026-Q1`, `2026-03`, or `all`.',
  })
  readonly period!: string;

  @Field(() => String, { nullable: true, description: 'Begin with the first stay in this stage; others are left out.' })
  readonly from?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'End with the first stay in this stage; those that never come there stay in and show where they end.',
  })
  readonly to?: string | null;

  @Field(() => String, { nullable: true, description: 'Only paths through this stage.' })
  readonly through?: string | null;

  @Field(() => String, { nullable: true, description: 'No paths through this stage.' })
  readonly exclude?: string | null;

  @Field(() => [Channel], {
    nullable: true,
    description: 'Only stays in which one of these channels was used; journeys without one are left out.',
  })
  readonly channels?: ChannelName[] | null;

  @Field(() => DecisionRole, {
    nullable: true,
    description:
      'Only the ways of those who hold this role in the decisions of their account now, walked as if they were alone.',
  })
  readonly role?: Role | null;

  @Field(() => ID, { nullable: true, description: 'Only journeys of the members of this group, up to 5,000 of them.' })
  readonly group?: string | null;

  @Field(() => Int, {
    defaultValue: 5,
    description: 'How many stages a step shows by name, 1 to 12; the rest is `others`.',
  })
  readonly perStep!: number;

  @Field(() => Int, { defaultValue: 8, description: 'How many steps, 1 to 20; what goes on beyond has ended there.' })
  readonly steps!: number;
}

@ObjectType({ description: 'A stage at one step of the paths. At every node customers = out + left + ended + open.' })
export class PathNode {
  @Shown('PUBLIC', () => String, 'The stage’s id, or `others`.')
  readonly key!: string;

  @Shown('PUBLIC', () => Int, 'How many journeys came here.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Int, 'Went on to the next step.')
  readonly out!: number;

  @Shown('PUBLIC', () => Int, 'Went silent here for longer than the map allows.')
  readonly left!: number;

  @Shown('PUBLIC', () => Int, 'Came to where the query or the use ends, or to the last step shown.')
  readonly ended!: number;

  @Shown('PUBLIC', () => Int, 'Are still here.')
  readonly open!: number;
}

@ObjectType({ description: 'One step of the paths.' })
export class PathStep {
  @Shown('PUBLIC', () => Int, 'Counted from 0.')
  readonly index!: number;

  @Shown('PUBLIC', () => [PathNode], 'The largest first.', { size: 6 })
  readonly nodes!: readonly PathNode[];
}

@ObjectType({ description: 'Journeys that went from a node to one of the next step.' })
export class PathLink {
  @Shown('PUBLIC', () => Int, 'The step that it goes from.')
  readonly step!: number;

  @Shown('PUBLIC', () => String, 'The node it goes from.')
  readonly from!: string;

  @Shown('PUBLIC', () => String, 'The node of the next step.')
  readonly to!: string;

  @Shown('PUBLIC', () => Int, 'How many.')
  readonly customers!: number;
}

@ObjectType({
  description: 'Which way journeys really go. Nobody is lost: at every node, in = out + left + ended + open.',
})
export class Paths {
  @Shown('PUBLIC', () => Int, 'How many journeys.')
  readonly customers!: number;

  @Shown('PUBLIC', () => [PathStep], 'Step by step.', { size: 8 })
  readonly steps!: readonly PathStep[];

  @Shown('PUBLIC', () => [PathLink], 'From step to step.', { size: 40 })
  readonly links!: readonly PathLink[];
}

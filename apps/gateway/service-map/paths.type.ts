import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
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

  @Field(() => Int, {
    defaultValue: 8,
    description: 'How many steps, 1 to 20; whoever goes on beyond is in `out` of the last.',
  })
  readonly steps!: number;
}

@ObjectType({ description: 'A stage at one step of the paths. At every node customers = out + left + ended + open.' })
export class PathNode {
  @Shown('PUBLIC', () => String, 'The stage’s id, or `others`.')
  readonly key!: string;

  @Shown('PUBLIC', () => Int, 'How many journeys came here.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Int, 'Went on to the next step; of the last one that is shown, beyond it.')
  readonly out!: number;

  @Shown('PUBLIC', () => Int, 'Went silent here for longer than the map allows.')
  readonly left!: number;

  @Shown('PUBLIC', () => Int, 'Came to where the query or the use ends.')
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
  description:
    'A stage of the path that the query fixes. At each, customers = on + left + ended + open; other stages may lie between.',
})
export class FunnelStage {
  @Shown('PUBLIC', () => String, 'The stage’s id.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Int, 'How many journeys came here, in this order.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Int, 'Came to the next stage later; of the last stage none.')
  readonly on!: number;

  @Shown('PUBLIC', () => Int, 'Went silent without having come to the next.')
  readonly left!: number;

  @Shown('PUBLIC', () => Int, 'Came to the end of use without it; of the last stage all.')
  readonly ended!: number;

  @Shown('PUBLIC', () => Int, 'Are on their way still.')
  readonly open!: number;
}

@ObjectType({ description: 'How long journeys were in a stage before their next step, in seconds by the clock.' })
export class StayLengths {
  @Shown('PUBLIC', () => String, 'The stage’s id.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Int, 'Over so many stays that another one followed.')
  readonly count!: number;

  @Shown('PUBLIC', () => Float, 'A tenth was shorter.')
  readonly p10!: number;

  @Shown('PUBLIC', () => Float, 'A quarter was shorter.')
  readonly p25!: number;

  @Shown('PUBLIC', () => Float, 'Half was shorter.')
  readonly median!: number;

  @Shown('PUBLIC', () => Float, 'A quarter was longer.')
  readonly p75!: number;

  @Shown('PUBLIC', () => Float, 'A tenth was longer.')
  readonly p90!: number;
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

  @Shown(
    'PUBLIC',
    () => [FunnelStage],
    'From `from` over `through` to `to`, as many of them as are named: how many come from each to the next. Empty where fewer than two are.',
    { size: 3 },
  )
  readonly funnel!: readonly FunnelStage[];

  @Shown(
    'PUBLIC',
    () => [StayLengths],
    'How long it takes from step to step, by stage, on the paths that `from`, `to`, `through` and `exclude` leave; the stage left most often first. Empty by role and by channel.',
    { size: 9 },
  )
  readonly stays!: readonly StayLengths[];
}

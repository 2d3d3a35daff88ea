import type { CaseStatus as Status, Priority as PriorityName } from '#contracts';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CaseStatus, Channel, Priority } from '../graphql/vocabulary/enums.js';
import { Node } from '../graphql/vocabulary/node.type.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { TimeRangeInput } from './time-range.type.js';

@ObjectType({ description: 'A ticket, an issue, a service request.', implements: () => [Node] })
export class Case implements Node {
  @Shown('PUBLIC', () => ID, 'The case’s global id, such as `case_0e8a…`.')
  readonly id!: string;

  @Shown('PUBLIC', () => String, 'The source that keeps it.')
  readonly source!: string;

  @Shown('PUBLIC', () => String, 'The source’s own key of it.')
  readonly key!: string;

  @Shown('TEXT', () => String, 'What it is about, in its own words.', { nullable: true })
  readonly subject!: string | null;

  @Shown('PUBLIC', () => CaseStatus, 'Where it stands; null where no source said.', { nullable: true })
  readonly status!: string | null;

  @Shown('PUBLIC', () => Priority, 'How pressing it is.', { nullable: true })
  readonly priority!: string | null;

  @Shown('PUBLIC', () => Channel, 'The way it came in.', { nullable: true })
  readonly channel!: string | null;

  @Shown('NAME', () => String, 'Who on our side has it.', { nullable: true })
  readonly assignee!: string | null;

  @Shown('PUBLIC', () => Float, 'The customer’s judgement, 0 (worst) to 1 (best).', { nullable: true })
  readonly satisfaction!: number | null;

  @Shown('PUBLIC', () => DateTime, 'When it was opened.', { nullable: true })
  readonly openedAt!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When its status last changed.', { nullable: true })
  readonly changedAt!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When the closing that still stands began.', { nullable: true })
  readonly closedAt!: string | null;

  @Shown('PUBLIC', () => Int, 'How many times it was opened again.')
  readonly reopened!: number;

  @Shown('PUBLIC', () => Boolean, 'Whether anybody still has to do something.')
  readonly isOpen!: boolean;

  @Shown('PUBLIC', () => Case, 'The case it was merged into.', { nullable: true })
  readonly mergedInto!: Case | null;
}

export const CaseConnection = connectionOf('Case', () => Case, 'cases');

@InputType({ description: 'Which cases: all members must match.' })
export class CaseFilterInput {
  @Field(() => [CaseStatus], { nullable: true, description: 'In any of these states.' })
  readonly status?: Status[] | null;

  @Field(() => [Priority], { nullable: true, description: 'Of any of these priorities.' })
  readonly priority?: PriorityName[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Open, or not open.' })
  readonly isOpen?: boolean | null;

  @Field(() => TimeRangeInput, { nullable: true, description: 'When it was opened.' })
  readonly openedAt?: TimeRangeInput | null;
}

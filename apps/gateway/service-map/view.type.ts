import type { Channel as ChannelName } from '#contracts';
import { isPeriod, type Role } from '#understanding';
import { nodeOf } from '#graph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { failure } from '../graphql/transport/failure.js';
import { Channel } from '../graphql/vocabulary/enums.js';
import { DecisionRole } from '../roles/role-seat.type.js';

@InputType({ description: 'What to look at.' })
export class ViewInput {
  @Field(() => String, {
    defaultValue: 'all',
    description: 'A year, a quarter or a month, such as `2026`, `2026-Q1`, `2026-03`, or `all`.',
  })
  readonly period!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Another period to stand beside it; `before` for the one of the same length just before.',
  })
  readonly compare?: string | null;

  @Field(() => [Channel], { nullable: true, description: 'Only cells of these channels.' })
  readonly channels?: ChannelName[] | null;

  @Field(() => DecisionRole, {
    nullable: true,
    description:
      'Only what people did who hold this role in the decisions of their account now, walked as if they were alone; an account counts once.',
  })
  readonly role?: Role | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only journeys of the members of this group; `over` tells of how many.',
  })
  readonly group?: string | null;
}

/** @throws BAD_USER_INPUT where it is no id of a group */
export function groupIn(id: string | null | undefined): string | undefined {
  if (!id) return undefined;
  const named = nodeOf(id);
  if (named?.kind !== 'group')
    throw failure('BAD_USER_INPUT', `${id.slice(0, 60)} is no group: ids look like group_0e8a….`);
  return named.id;
}

/** @throws BAD_USER_INPUT where it is none */
export function checkPeriod(period: string): string {
  if (!isPeriod(period))
    throw failure('BAD_USER_INPUT', `${period.slice(0, 20)} is no period: 2026, 2026-Q1, 2026-03 or all.`);
  return period;
}

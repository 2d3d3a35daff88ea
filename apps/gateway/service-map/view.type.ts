import type { Channel as ChannelName } from '#contracts';
import { isPeriod } from '#understanding';
import { Field, InputType } from '@nestjs/graphql';
import { failure } from '../graphql/transport/failure.js';
import { Channel } from '../graphql/vocabulary/enums.js';

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
}

/** @throws BAD_USER_INPUT where it is none */
export function checkPeriod(period: string): string {
  if (!isPeriod(period))
    throw failure('BAD_USER_INPUT', `${period.slice(0, 20)} is no period: 2026, 2026-Q1, 2026-03 or all.`);
  return period;
}

import type { AsOf } from '#graph';
import { Field, InputType } from '@nestjs/graphql';
import { DateTime } from '../graphql/vocabulary/scalars.js';

@InputType({
  description:
    'Two clocks. What had happened by one time, as far as the hub knew it by another. Facts, records, identity, relations, touchpoints, judgements and consents follow both; cases, opportunities and notes are left out where they did not exist yet, else shown as they are now; other customers are shown as they are now.',
})
export class AtInput {
  @Field(() => DateTime, { nullable: true, description: 'Leave out what happened later, by the sources’ clocks.' })
  readonly happenedBy?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Leave out what the hub learned later.' })
  readonly knownBy?: string | null;
}

export function limitsIn(at: AtInput | null | undefined): AsOf | undefined {
  if (!at?.happenedBy && !at?.knownBy) return undefined;
  return { ...(at.happenedBy ? { happenedBy: at.happenedBy } : {}), ...(at.knownBy ? { knownBy: at.knownBy } : {}) };
}

import type { AsOf } from '#graph';
import { Field, InputType } from '@nestjs/graphql';
import { DateTime } from '../graphql/vocabulary/scalars.js';

@InputType({
  description:
    'Two clocks. What had happened by one time, as far as the hub knew it by another. Facts, records, identity, relations, touchpoints, judgements, consents, what is understood of them (journeys, promises, waits, claims, roles, feelings), and where cases stood (status, isOpen, changedAt, closedAt, reopened, mergedInto) follow both. As they are now are: the other fields of cases, a case reached by a touchpoint, opportunities and notes (a note written later is left out), other customers. A kept contact or a judgement that was corrected counts from its last word on.',
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

import { createUnionType, ID, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';
import { Refused } from '../graphql/vocabulary/refused.type.js';

@ObjectType({ description: 'The decision stands in the graph.' })
export class IdentityDecided {
  @Shown('PUBLIC', () => [ID], 'The events that say so: of a split one for each record it is kept apart from.', {
    size: 1,
  })
  readonly eventIds!: readonly string[];

  @Shown('PUBLIC', () => [ID], 'The decisions, to take them back by.', { size: 1 })
  readonly decisions!: readonly string[];

  @Shown('PUBLIC', () => [ID], 'The customers that hold the records now, each once.', { size: 2 })
  readonly customers!: readonly string[];
}

@ObjectType({ description: 'The decision was taken back: customers are what they would be without it.' })
export class DecisionRetracted {
  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => ID, 'The decision that no longer holds.')
  readonly decision!: string;

  @Shown('PUBLIC', () => [ID], 'The customers that hold the two records now, each once.', { size: 2 })
  readonly customers!: readonly string[];

  @Shown(
    'PUBLIC',
    () => [ID],
    'Notes that were written here since about the customer as a whole: nothing says of which record, so they stay where they were.',
    { size: 5 },
  )
  readonly unassigned!: readonly string[];
}

@ObjectType({
  description: 'The events are in the log and will be applied; it took longer than this answer could wait.',
})
export class DecisionPending {
  @Shown('PUBLIC', () => [ID], 'The events.', { size: 1 })
  readonly eventIds!: readonly string[];

  @Shown('PUBLIC', () => [ID], 'The decisions they will be, or take back.', { size: 1 })
  readonly decisions!: readonly string[];
}

const resolveType = ({ $type }: { readonly $type: string }) => $type;

export const DecideIdentityResult = createUnionType({
  name: 'DecideIdentityResult',
  description: 'What became of a decision.',
  types: () => [IdentityDecided, DecisionPending, Refused] as const,
  resolveType,
});

export const RetractDecisionResult = createUnionType({
  name: 'RetractDecisionResult',
  description: 'What became of the wish to take a decision back.',
  types: () => [DecisionRetracted, DecisionPending, Refused] as const,
  resolveType,
});

type Typed<T, Name extends string> = T & { readonly $type: Name };
export type Pending = Typed<DecisionPending, 'DecisionPending'>;
export type Decided = Typed<IdentityDecided, 'IdentityDecided'> | Pending | Refused;
export type Retracted = Typed<DecisionRetracted, 'DecisionRetracted'> | Pending | Refused;

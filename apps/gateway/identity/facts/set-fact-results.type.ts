import { createUnionType, ID, ObjectType } from '@nestjs/graphql';
import { Shown } from '../../graphql/policy/shown.js';
import { Refused } from '../../graphql/vocabulary/refused.type.js';

@ObjectType({ description: 'The word stands in the graph.' })
export class FactSettled {
  @Shown('PUBLIC', () => [ID], 'The events that say so: of a taking back one for each record that had a word.', {
    size: 1,
  })
  readonly eventIds!: readonly string[];

  @Shown('PUBLIC', () => ID, 'The customer as it is called now.')
  readonly customer!: string;
}

@ObjectType({
  description: 'The events are in the log and will be applied; it took longer than this answer could wait.',
})
export class FactPending {
  @Shown('PUBLIC', () => [ID], 'The events.', { size: 1 })
  readonly eventIds!: readonly string[];
}

export const SetFactResult = createUnionType({
  name: 'SetFactResult',
  description: 'What became of the wish to set a fact, or to take it back.',
  types: () => [FactSettled, FactPending, Refused] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

export type SetFact =
  (FactSettled & { readonly $type: 'FactSettled' }) | (FactPending & { readonly $type: 'FactPending' }) | Refused;

import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CustomerFilter } from '#graph';
import { Customer } from '../customers/customer.type.js';
import { CustomerFilterInput } from '../customers/customer-filter.type.js';
import { Refused } from '../graphql/vocabulary/refused.type.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

@InputType({ description: 'What a group is. What is left out stays as it was; null takes it away.' })
export class DefineGroupInput {
  @Field(() => ID, { nullable: true, description: 'The group to say it of; a new one where absent. A group that was found takes a name and a description, no filter.' }) // prettier-ignore
  readonly id?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name, at most 200 characters. A new group needs one.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 2,000 characters.' })
  readonly description?: string | null;

  @Field(() => CustomerFilterInput, { nullable: true, description: 'Who is of it, now and from now on. A new group needs one. It may name groups that were found, none that were written.' }) // prettier-ignore
  readonly filter?: CustomerFilter | null;
}

@InputType({ description: 'A group to try before it is saved.' })
export class TryGroupInput {
  @Field(() => CustomerFilterInput, { description: 'Who would be of it.' })
  readonly filter!: CustomerFilter;

  @Field(() => ID, { nullable: true, description: 'Compare with who is of this written group by its last definition.' })
  readonly against?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Compare with who would have been of it at this time, by what had happened by then; half a year ago where neither is given. Names, identifiers, states of cases and who works where are as they are now.' }) // prettier-ignore
  readonly at?: string | null;
}

@ObjectType({ description: 'Customers of one side of a trial.' })
export class TriedCustomers {
  @Shown('PUBLIC', () => Int, 'How many.')
  readonly count!: number;

  @Shown('PUBLIC', () => [Customer], 'Up to ten of them, the last to become known first.', { size: 10 })
  readonly examples!: readonly object[];
}

@ObjectType({ description: 'What a group would be. Nothing is written.' })
export class GroupTrial {
  @Shown('PUBLIC', () => Int, 'How many customers there are in all.')
  readonly everybody!: number;

  @Shown('PUBLIC', () => TriedCustomers, 'Who would be of it now.')
  readonly members!: TriedCustomers;

  @Shown('PUBLIC', () => TriedCustomers, 'Of those, who would not be by what it is compared with: who came.')
  readonly entering!: TriedCustomers;

  @Shown('PUBLIC', () => TriedCustomers, 'Who would be by what it is compared with, and is not now: who went.')
  readonly leaving!: TriedCustomers;
}

@ObjectType({ description: 'It stands in the graph, members included.' })
export class GroupDefined {
  @Shown('PUBLIC', () => ID, 'The group, by its global id.')
  readonly group!: string;

  @Shown('PUBLIC', () => Int, 'How many members it has.')
  readonly size!: number;

  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}

@ObjectType({ description: 'The event is in the log; who is of the group will be known in a moment. It took longer than this answer could wait.' }) // prettier-ignore
export class GroupPending {
  @Shown('PUBLIC', () => ID, 'The group, by its global id.')
  readonly group!: string;

  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}

export const DefineGroupResult = createUnionType({
  name: 'DefineGroupResult',
  description: 'What became of the words on a group.',
  types: () => [GroupDefined, GroupPending, Refused] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

export type DefineGroupAnswer =
  ({ readonly $type: 'GroupDefined' } & GroupDefined) | ({ readonly $type: 'GroupPending' } & GroupPending) | Refused;

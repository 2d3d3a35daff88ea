import { ObjectType } from '@nestjs/graphql';
import { Customer } from '../customers/customer.type.js';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { Json } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';
import { Behaviour, standingOut } from './behaviour.type.js';
import { classOfFilter, toldFilter } from './told-filter.js';

export const GroupMove = enumOf(
  'GroupMove',
  ['entered', 'left'],
  'ENTERED: members now who were none. LEFT: those who were members and are none now.',
);

@ObjectType({ description: 'A condition of a written group that a member meets.' })
export class MetCondition {
  @Shown('PUBLIC', () => String, 'What it asks for: `touchpoints.some`, `waits.none`, `kind`, `behaviour`, …')
  readonly path!: string;

  @Shown(classOfFilter, () => Json, 'The condition alone, as a filter of customers.', { nullable: true, read: (filter) => toldFilter(filter) }) // prettier-ignore
  readonly definition!: unknown;

  @Shown('PUBLIC', () => Touchpoint, 'The last touchpoint that shows it, where touchpoints do.', { nullable: true })
  readonly touchpoint!: Touchpoint | null;
}

@ObjectType({ description: 'A member of a group, and why.' })
export class GroupMember {
  @Shown('PUBLIC', () => Customer, 'Who it is.', { nullable: true })
  readonly customer!: unknown;

  @Shown('PUBLIC', () => [Behaviour], 'What stands out in how the member behaves, the strongest first; why it is of a group that was found.', { size: 5, read: standingOut }) // prettier-ignore
  readonly behaviours!: readonly Behaviour[];

  @Shown('PUBLIC', () => [MetCondition], 'Which conditions of a written group it meets; none of a group that was found.', { size: 3 }) // prettier-ignore
  readonly conditions!: readonly MetCondition[];
}

export const GroupMemberConnection = connectionOf('GroupMember', () => GroupMember, 'members of a group');

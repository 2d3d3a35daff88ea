import { FEATURES } from '#understanding';
import { ID, Int, ObjectType } from '@nestjs/graphql';
import { Customer } from '../customers/customer.type.js';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { Node } from '../graphql/vocabulary/node.type.js';
import { FirstArgs, PageArgs } from '../graphql/vocabulary/pagination.js';
import { DateTime, Json } from '../graphql/vocabulary/scalars.js';
import { Takes, TakesOne } from '../graphql/vocabulary/takes.js';
import { Shown } from '../graphql/policy/shown.js';
import { Behaviour, behavioursAt, standingOut } from './behaviour.type.js';
import { GroupMemberConnection, GroupMove } from './group-member.type.js';
import { Apart, GroupDrift, GroupSpread, GroupWord, OverRepresented, SinceArgs } from './group-parts.type.js';
import { apartOf, overRepresentedIn, spreadOf, type Means } from './standing.js';
import { classOfFilter, toldFilter } from './told-filter.js';

export const GroupKind = enumOf(
  'GroupKind',
  ['found', 'written'],
  'FOUND: by what customers do, by a machine. WRITTEN: by a filter that somebody wrote.',
);

@ObjectType({
  description:
    'Customers who behave alike, or who meet a filter. Both live: who is of it follows from what customers do.',
  implements: () => [Node],
})
export class Group implements Node {
  @Shown(
    'PUBLIC',
    () => ID,
    'The global id, `group_…`. A found group keeps it when groups are found anew and it lies near.',
  )
  readonly id!: string;

  @Shown('PUBLIC', () => GroupKind, 'Whether it was found or written.')
  readonly kind!: string;

  @Shown('BUSINESS', () => String, 'The name that somebody gave it; null where nobody did: `apart` tells it.', {
    nullable: true,
  })
  readonly name!: string | null;

  @Shown('BUSINESS', () => String, 'What somebody said about it.', { nullable: true })
  readonly description!: string | null;

  @Shown('PUBLIC', () => [Apart], 'What sets it apart from everybody, the strongest first.', { size: 4, read: apartOf })
  readonly apart!: readonly Apart[];

  @Shown(classOfFilter, () => Json, 'Who is of a written group: a `CustomerFilterInput`.', { nullable: true, read: (filter) => toldFilter(filter) }) // prettier-ignore
  readonly definition!: unknown;

  @Shown('PUBLIC', () => Boolean, 'Whether somebody took it out of use.')
  readonly retired!: boolean;

  @Shown('NAME', () => String, 'Who had the last word on it; null where nobody spoke of it.', { nullable: true })
  readonly definedBy!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When the last word on it was said.', { nullable: true })
  readonly definedAt!: string | null;

  @Shown('PUBLIC', () => Int, 'How many members it has; an account counts once with its people where it was found.')
  readonly size!: number;

  @Shown('PUBLIC', () => [Behaviour], 'How its members behave beside everybody: every feature, in the mean.', {
    size: FEATURES.length,
    read: ({ means, scale }: Means) => behavioursAt(means, scale),
  })
  readonly behaviours!: readonly Behaviour[];

  @Shown('PUBLIC', () => GroupDrift, 'How it has changed.')
  @Takes(() => SinceArgs)
  readonly drift!: GroupDrift;

  @Shown('PUBLIC', () => GroupMemberConnection, 'Who is of it, by id, and why.')
  @Takes(() => PageArgs)
  @Takes(() => SinceArgs)
  @TakesOne('moved', () => GroupMove, 'Only those who came, or who went, since then.')
  readonly members!: object;

  @Shown('PUBLIC', () => [OverRepresented], 'Where on the service map members are met most above everybody; over 5,000 members at most.', { size: 12, read: overRepresentedIn }) // prettier-ignore
  readonly overRepresented!: readonly OverRepresented[];

  @Shown('PUBLIC', () => GroupSpread, 'A picture of the feature that sets it apart most; null where nobody behaves yet.', { nullable: true, read: spreadOf }) // prettier-ignore
  readonly spread!: GroupSpread | null;

  @Shown('PUBLIC', () => [GroupWord], 'All that was ever said of what it is, the last first.')
  @Takes(() => FirstArgs)
  readonly history!: readonly GroupWord[];
}

@ObjectType({ description: 'A group that a customer is of, and what stands out in how the customer behaves.' })
export class CustomerGroup {
  @Shown('PUBLIC', () => ID, 'The group, by its global id.')
  readonly id!: string;

  @Shown('PUBLIC', () => GroupKind, 'Whether it was found or written.')
  readonly kind!: string;

  @Shown('BUSINESS', () => String, 'The name that somebody gave it; null where nobody did.', { nullable: true })
  readonly name!: string | null;

  @Shown('PUBLIC', () => [Apart], 'What sets the group apart, where it was found; that is its name until somebody gives it one.', { size: 4, read: apartOf }) // prettier-ignore
  readonly apart!: readonly Apart[];

  @Shown('PUBLIC', () => [Behaviour], 'What stands out in how the customer behaves, the strongest first.', { size: 5, read: standingOut }) // prettier-ignore
  readonly behaviours!: readonly Behaviour[];
}

// Declared here, since a customer and its groups point at each other and files must not.
Takes(() => FirstArgs)(Customer.prototype, 'groups');
Shown('PUBLIC', () => [CustomerGroup], 'The groups it is of, found ones first; of a person whose account walks, those of the account too. As of now.')(Customer.prototype, 'groups'); // prettier-ignore

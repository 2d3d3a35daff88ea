import type { IdentityHealth as Health } from '#graph';
import { Int, ObjectType } from '@nestjs/graphql';
import type { DataClass } from '../../graphql/policy/policy.js';
import { Shown } from '../../graphql/policy/shown.js';
import { ReviewReason } from '../identity-enums.js';

@ObjectType({ description: 'How many customers have so many records.' })
export class CustomerSizes {
  @Shown('PUBLIC', () => Int, 'From so many records.')
  readonly from!: number;

  @Shown('PUBLIC', () => Int, 'To so many, these included; null: without end.', { nullable: true })
  readonly to!: number | null;

  @Shown('PUBLIC', () => Int, 'How many customers.')
  readonly customers!: number;
}

@ObjectType({ description: 'How many pairs wait for a person, for one reason.' })
export class WaitingReviews {
  @Shown('PUBLIC', () => ReviewReason, 'The reason.')
  readonly reason!: string;

  @Shown('PUBLIC', () => Int, 'How many pairs.')
  readonly count!: number;
}

const classOf = ({ kind }: Readonly<Record<string, unknown>>): DataClass =>
  kind === 'email' || kind === 'phone' ? 'CONTACT' : 'BUSINESS';

@ObjectType({ description: 'A value that so many records carry that it no longer shows who somebody is.' })
export class SharedValue {
  @Shown('PUBLIC', () => String, '`email`, `phone`, `businessId` or `domain`.')
  readonly kind!: string;

  @Shown(classOf, () => String, 'The value.', { nullable: true })
  readonly value!: string | null;

  @Shown('PUBLIC', () => Int, 'How many records carry it.')
  readonly records!: number;
}

@ObjectType({ description: 'How many decisions of one sort there are, those taken back included.' })
export class DecisionCount {
  @Shown('PUBLIC', () => String, '`steward` or `source-merge`.')
  readonly rule!: string;

  @Shown('PUBLIC', () => String, '`same`, `not-same`, `cannot-tell` or `retracted`.')
  readonly verdict!: string;

  @Shown('PUBLIC', () => Int, 'How many.')
  readonly count!: number;
}

@ObjectType({ description: 'How identity fares as a whole.' })
export class IdentityHealth {
  @Shown('PUBLIC', () => Int, 'Records there are.')
  readonly records!: number;

  @Shown('PUBLIC', () => Int, 'Customers they make.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Int, 'Records of the biggest customer.')
  readonly biggest!: number;

  @Shown('PUBLIC', () => [CustomerSizes], 'Customers by their number of records.', { size: 5 })
  readonly sizes!: readonly CustomerSizes[];

  @Shown('PUBLIC', () => [WaitingReviews], 'What waits for a person.', { size: 3 })
  readonly waiting!: readonly WaitingReviews[];

  @Shown('PUBLIC', () => [SharedValue], 'Values that too many carry, the commonest first, at most 100.', { size: 20 })
  readonly sharedValues!: readonly SharedValue[];

  @Shown('PUBLIC', () => Int, 'Keys by which records are compared that so many have that they find nobody.')
  readonly cappedKeys!: number;

  @Shown('PUBLIC', () => [DecisionCount], 'Decisions by who took them and what was said.', { size: 6 })
  readonly decisions!: readonly DecisionCount[];
}

export const tellHealth = ({ reviews, cappedBlocks, decisions, ...health }: Health): IdentityHealth => ({
  ...health,
  waiting: Object.entries(reviews).map(([reason, count]) => ({ reason, count })),
  cappedKeys: cappedBlocks,
  decisions: Object.entries(decisions).map(([sort, count]) => {
    const [rule, verdict] = sort.split(':') as [string, string];
    return { rule, verdict, count };
  }),
});

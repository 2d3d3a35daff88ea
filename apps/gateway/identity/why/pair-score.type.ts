import { Float, Int, ObjectType } from '@nestjs/graphql';
import type { DataClass } from '../../graphql/policy/policy.js';
import { Shown } from '../../graphql/policy/shown.js';

const classOf = (one: Readonly<Record<string, unknown>>) => one['$class'] as DataClass;

@ObjectType({ description: 'One attribute of the two records, compared.' })
export class Comparison {
  @Shown('PUBLIC', () => String, 'Such as `familyName`, `birthDate`, `email`.')
  readonly attribute!: string;

  @Shown('PUBLIC', () => String, 'How far they agree, such as `exact`, `different`.')
  readonly level!: string;

  @Shown('PUBLIC', () => Float, 'Bits by which this speaks for one party; negative: against.')
  readonly weight!: number;

  @Shown('PUBLIC', () => Float, 'How many of these bits come from how rare the value is.')
  readonly rarity!: number;

  @Shown(classOf, () => String, 'What the first record says, in comparable form.', { nullable: true })
  readonly a!: string | null;

  @Shown(classOf, () => String, 'What the second record says.', { nullable: true })
  readonly b!: string | null;
}

@ObjectType({ description: 'Bits that were taken off.' })
export class ScoreCap {
  @Shown(
    'PUBLIC',
    () => String,
    'What a household or a company shares counts for little where something says that the two are different members: `given-names-conflict`, `birth-dates-conflict`, `family-names-conflict`, `no-given-name`; or where the two may as well be two members of one home: `one-home`; or what a chain’s branches share: `branches`.',
  )
  readonly cap!: string;

  @Shown('PUBLIC', () => Float, 'How many bits.')
  readonly taken!: number;
}

@ObjectType({
  description: 'The comparison of two records, number by number: prior, plus weights, less caps, is the total.',
})
export class PairScore {
  @Shown('PUBLIC', () => String, 'The version of the model that judges.')
  readonly modelVersion!: string;

  @Shown(
    'PUBLIC',
    () => Float,
    'Bits before anything is compared: log2 of the odds that any two records are one party.',
  )
  readonly prior!: number;

  @Shown('PUBLIC', () => [Comparison], 'What was compared; what one of the two does not say is not.', { size: 10 })
  readonly comparisons!: readonly Comparison[];

  @Shown('PUBLIC', () => [ScoreCap], 'What was taken off.', { size: 1 })
  readonly caps!: readonly ScoreCap[];

  @Shown('PUBLIC', () => Float, 'Bits by which all of it speaks for one party.')
  readonly total!: number;

  @Shown('PUBLIC', () => Float, 'The total that this pair alone must reach for the machine to merge.')
  readonly threshold!: number;

  @Shown('PUBLIC', () => Float, 'The average from which on a person is asked.')
  readonly reviewThreshold!: number;

  @Shown('PUBLIC', () => Float, 'The average that all pairs must reach besides for the machine to merge.')
  readonly averageThreshold!: number;

  @Shown(
    'PUBLIC',
    () => Float,
    'Bits on average over all pairs of records of the two customers, each pair counted from -8 to 12; null where the two are one customer.',
    { nullable: true },
  )
  readonly average!: number | null;

  @Shown('PUBLIC', () => Int, 'Over how many pairs that is; null where the two are one customer.', { nullable: true })
  readonly pairs!: number | null;
}

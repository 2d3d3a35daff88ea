import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Identifier, Join } from '../../customers/identity.type.js';
import type { DataClass } from '../../graphql/policy/policy.js';
import { Shown } from '../../graphql/policy/shown.js';
import { DateTime } from '../../graphql/vocabulary/scalars.js';
import { IdentityVerdict, PairReason } from '../identity-enums.js';

@ObjectType({ description: 'A value that a sentence speaks of.' })
export class SentenceArgument {
  @Shown('PUBLIC', () => String, 'Its name in the sentence, such as `score`.')
  readonly name!: string;

  @Shown('PUBLIC', () => String, 'Its value; numbers as decimal digits.')
  readonly value!: string;
}

@ObjectType({ description: 'A sentence for whoever asks, in no language: a key and what goes into it.' })
export class Sentence {
  @Shown('PUBLIC', () => String, 'Such as `identity.same.email`, `identity.apart.conflict`.')
  readonly key!: string;

  @Shown('PUBLIC', () => [SentenceArgument], 'What goes into it.', { size: 6 })
  readonly args!: readonly SentenceArgument[];
}

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

@ObjectType({ description: 'What both records say that can bring them to be compared.' })
export class FoundBy {
  @Shown('PUBLIC', () => String, 'What the key is made of, such as `pfy`: sound of the family name and birth year.')
  readonly key!: string;

  @Shown('PUBLIC', () => Boolean, 'True where so many records share it that it finds nobody.')
  readonly tooCommon!: boolean;
}

@ObjectType({ description: 'An identifier that both records carry.' })
export class SharedIdentifier {
  @Shown('PUBLIC', () => Identifier, 'Which.')
  readonly identifier!: Identifier;

  @Shown('PUBLIC', () => Int, 'How many records carry it.')
  readonly carriers!: number;

  @Shown('PUBLIC', () => Boolean, 'Whether it counts: a value that too many carry does not.')
  readonly counts!: boolean;
}

@ObjectType({ description: 'What somebody, or a source, said of two records.' })
export class IdentityDecision {
  @Shown('PUBLIC', () => ID, 'Its id, such as `decision_0e8a…`.')
  readonly id!: string;

  @Shown('PUBLIC', () => IdentityVerdict, 'What was said.')
  readonly verdict!: string;

  @Shown('PUBLIC', () => Boolean, 'True where a source merged the records itself.')
  readonly bySource!: boolean;

  @Shown('NAME', () => String, 'Who decided: the name of a person, or a source.', { nullable: true })
  readonly by!: string | null;

  @Shown('IDENTITY', () => String, 'Why, in their words.', { nullable: true })
  readonly reason!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When.')
  readonly at!: string;

  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => ID, 'Of a retraction: the decision it takes back; null where it takes back all.', {
    nullable: true,
  })
  readonly retracts!: string | null;

  @Shown('PUBLIC', () => Boolean, 'Whether it is in force.')
  readonly stands!: boolean;
}

@ObjectType({ description: 'A single change that would turn the verdict of the comparison.' })
export class LevelFlip {
  @Shown('PUBLIC', () => String, 'Were this attribute …')
  readonly attribute!: string;

  @Shown('PUBLIC', () => String, '… at this level …')
  readonly level!: string;

  @Shown('PUBLIC', () => Float, '… the total would be this many bits.')
  readonly total!: number;
}

@ObjectType({ description: 'A decision that would turn the verdict. Each was tried on all that is connected.' })
export class DecisionFlip {
  @Shown('PUBLIC', () => IdentityVerdict, 'What would have to be said.')
  readonly verdict!: string;

  @Shown('PUBLIC', () => ID, 'Of RETRACTED: which decision would have to be taken back.', { nullable: true })
  readonly decision!: string | null;
}

@ObjectType({ description: 'Why two records are, or are not, one customer.' })
export class Why {
  @Shown('PUBLIC', () => [ID], 'Both records, in the order asked for.', { size: 2 })
  readonly records!: readonly string[];

  @Shown('PUBLIC', () => [ID], 'The customers that hold them: twice the same where they are one.', { size: 2 })
  readonly customers!: readonly string[];

  @Shown('PUBLIC', () => Boolean, 'Whether they are one customer.')
  readonly same!: boolean;

  @Shown('PUBLIC', () => PairReason, 'Why.')
  readonly reason!: string;

  @Shown('PUBLIC', () => Sentence, 'The reason as a sentence.')
  readonly sentence!: Sentence;

  @Shown('PUBLIC', () => PairScore, 'The comparison; null between a person and an organization.', { nullable: true })
  readonly score!: PairScore | null;

  @Shown('PUBLIC', () => [FoundBy], 'How they were found.', { size: 4 })
  readonly foundBy!: readonly FoundBy[];

  @Shown('PUBLIC', () => [SharedIdentifier], 'Identifiers that both carry.', { size: 2 })
  readonly shared!: readonly SharedIdentifier[];

  @Shown('PUBLIC', () => [IdentityDecision], 'All that was ever decided on the two, the last first.', { size: 2 })
  readonly decisions!: readonly IdentityDecision[];

  @Shown('PUBLIC', () => [Join], 'The joins that lead from the one to the other; empty where they are apart.', {
    size: 2,
  })
  readonly steps!: readonly Join[];

  @Shown('PUBLIC', () => [LevelFlip], 'Attributes that would turn the comparison.', { size: 5 })
  readonly flips!: readonly LevelFlip[];

  @Shown('PUBLIC', () => [DecisionFlip], 'Decisions that would turn the verdict.', { size: 2 })
  readonly flippedBy!: readonly DecisionFlip[];
}

import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Identifier, Join } from '../../customers/identity.type.js';
import { Shown } from '../../graphql/policy/shown.js';
import { DateTime } from '../../graphql/vocabulary/scalars.js';
import { PairScore } from './pair-score.type.js';
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

@ObjectType({ description: 'What both records say that can bring them to be compared.' })
export class FoundBy {
  @Shown('PUBLIC', () => String, 'What the key is made of, such as `pfy`: sound of the family name and birth year.')
  readonly key!: string;

  @Shown('PUBLIC', () => Boolean, 'True where so many records share it that it finds nobody, or nobody by itself.')
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

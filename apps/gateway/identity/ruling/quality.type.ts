import type { IdentityQuality as Quality } from '#graph';
import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../../graphql/policy/shown.js';
import { CustomerKind, enumOf } from '../../graphql/vocabulary/enums.js';
import { DateTime } from '../../graphql/vocabulary/scalars.js';

export const Drift = enumOf(
  'IdentityDrift',
  ['steady', 'moved', 'shifted', 'too-few'],
  'How far a distribution has moved, by its population stability index. STEADY: below 0.1. MOVED: below 0.25. SHIFTED: from there on; learn again. TOO_FEW: fewer than 400 pairs.',
);

@ObjectType({ description: 'How far what is seen of one comparison has moved since the model was learned.' })
export class ComparisonDrift {
  @Shown('PUBLIC', () => String, 'What is compared, such as `birthDate`.')
  readonly attribute!: string;

  @Shown('PUBLIC', () => Float, 'Population stability index of its levels; null where there are too few pairs.', { nullable: true }) // prettier-ignore
  readonly index!: number | null;

  @Shown('PUBLIC', () => Drift, 'What that means.')
  readonly drift!: string;
}

@ObjectType({ description: 'How the pairs of records differ from those that the model saw when it was learned.' })
export class ModelDrift {
  @Shown(
    'PUBLIC',
    () => DateTime,
    'When the model first looked at the pairs there were, as a rule when it was learned: what is compared with.',
  )
  readonly since!: string;

  @Shown('PUBLIC', () => Float, 'Population stability index of the scores, in ten bands; null where there are too few pairs.', { nullable: true }) // prettier-ignore
  readonly index!: number | null;

  @Shown('PUBLIC', () => Drift, 'What that means.')
  readonly drift!: string;

  @Shown('PUBLIC', () => [ComparisonDrift], 'Each comparison by itself.', { size: 15 })
  readonly comparisons!: readonly ComparisonDrift[];

  @Shown('PUBLIC', () => Float, 'Share of the pairs that reached the threshold then.')
  readonly linkedThen!: number;

  @Shown('PUBLIC', () => Float, 'Share of the pairs that reach it now.')
  readonly linkedNow!: number;
}

@ObjectType({ description: 'The latest look at a sample of pairs that a key or a customer brings together.' })
export class PairSurvey {
  @Shown('PUBLIC', () => DateTime, 'When.')
  readonly at!: string;

  @Shown('PUBLIC', () => Int, 'How many records of the kind there were.')
  readonly records!: number;

  @Shown('PUBLIC', () => Int, 'Pairs that were looked at.')
  readonly pairs!: number;

  @Shown('PUBLIC', () => Int, 'Of these, pairs that are one customer.')
  readonly joined!: number;

  @Shown('PUBLIC', () => Float, 'Of pairs that are one customer, the share that the model believes to be one party; null where there are fewer than 30.', { nullable: true }) // prettier-ignore
  readonly expectedPrecision!: number | null;

  @Shown('PUBLIC', () => Float, 'Of pairs that it believes to be one party, the share that is one customer. Of pairs that no key brings together it knows nothing.', { nullable: true }) // prettier-ignore
  readonly expectedRecall!: number | null;
}

@ObjectType({ description: 'A share with its 95 % interval (Wilson 1927).' })
export class SeenShare {
  @Shown('PUBLIC', () => Float, 'The share, 0 to 1.')
  readonly share!: number;

  @Shown('PUBLIC', () => Float, 'Where the interval begins.')
  readonly low!: number;

  @Shown('PUBLIC', () => Float, 'Where it ends.')
  readonly high!: number;
}

@ObjectType({
  description:
    'What people’s words say of the machine’s, of the pairs they judged last, at most 200 of both kinds together. No sample of all pairs: people look at what is in doubt and at what somebody complained of, where the machine errs most.',
})
export class JudgedQuality {
  @Shown('PUBLIC', () => Int, 'Pairs that people judged, same or not same.')
  readonly judged!: number;

  @Shown('PUBLIC', () => Int, 'Pairs that the machine joins and people call one.')
  readonly joinedRightly!: number;

  @Shown('PUBLIC', () => Int, 'Pairs that the machine joins and people call two.')
  readonly joinedWrongly!: number;

  @Shown('PUBLIC', () => Int, 'Pairs that the machine leaves apart and people call one.')
  readonly partedWrongly!: number;

  @Shown('PUBLIC', () => Int, 'Pairs that the machine leaves apart and people call two.')
  readonly partedRightly!: number;

  @Shown('PUBLIC', () => SeenShare, 'Of those that the machine joins, the share that people call one; null where fewer than 20 were judged.', { nullable: true }) // prettier-ignore
  readonly precision!: SeenShare | null;

  @Shown('PUBLIC', () => SeenShare, 'Of those that people call one, the share that the machine joins; null where fewer than 20 were judged.', { nullable: true }) // prettier-ignore
  readonly recall!: SeenShare | null;
}

@ObjectType({ description: 'How well one kind of customer is told apart, as far as that can be known.' })
export class IdentityQuality {
  @Shown('PUBLIC', () => CustomerKind, 'Of whom.')
  readonly kind!: string;

  @Shown('PUBLIC', () => ID, 'The version of the model in force.')
  readonly model!: string;

  @Shown('PUBLIC', () => Boolean, 'Whether it was learned here; else it comes with Meri.')
  readonly learned!: boolean;

  @Shown('PUBLIC', () => PairSurvey, 'The latest look at the pairs there are; null before the first.', { nullable: true }) // prettier-ignore
  readonly survey!: PairSurvey | null;

  @Shown('PUBLIC', () => ModelDrift, 'Against what it was learned from; null where it was not learned here.', { nullable: true }) // prettier-ignore
  readonly drift!: ModelDrift | null;

  @Shown('PUBLIC', () => JudgedQuality, 'By the word of people.')
  readonly reviews!: JudgedQuality;
}

export const tellQuality = ({ surveyed, drift, ...quality }: Quality): IdentityQuality => ({
  ...quality,
  survey: surveyed && {
    at: surveyed.at.toISOString(),
    records: surveyed.records,
    pairs: surveyed.pairs,
    joined: surveyed.joined,
    expectedPrecision: surveyed.precision,
    expectedRecall: surveyed.recall,
  },
  drift: drift && {
    since: drift.since.toISOString(),
    ...drift.scores,
    comparisons: drift.comparisons,
    linkedThen: drift.linked.then,
    linkedNow: drift.linked.now,
  },
});

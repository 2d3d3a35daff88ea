import { askingOf, REASONS_NOT_TO_ASK, REASONS_TO_ASK, type AdvocateSeen } from '#understanding';
import { Field, Int, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { TrackedPromise } from '../promises/promise.type.js';
import { Wait } from '../waits/wait.type.js';
import { Recommendation } from './recommendation.type.js';
import { ToldRecommendation } from './told-recommendation.type.js';

const AdvocateSign = enumOf(
  'AdvocateSign',
  ['recommended', 'promoter', 'told', 'speaks-for-us'],
  'RECOMMENDED: named somebody to us, or us to somebody. PROMOTER: gave nine or ten when asked whether they would recommend us. TOLD: their own words, or a note of what they said, tell that they recommended us or would, and not unhappily. SPEAKS_FOR_US: notes tell so.',
);
const ReasonToAsk = enumOf(
  'ReasonToAsk',
  REASONS_TO_ASK,
  'GOOD_FEELING: judged touchpoints are glad rather than sad, by more than 0.1. KEPT_PROMISES: we kept at least four of five. LOYAL: for a year, and bought twice or came back.',
);
const ReasonNotToAsk = enumOf(
  'ReasonNotToAsk',
  REASONS_NOT_TO_ASK,
  'BROKEN_PROMISE: one of ours is broken, and nobody has made it good. OPEN_WAIT: they wait for an answer. BAD_FEELING: judged touchpoints are sad rather than glad.',
);

@ObjectType({ description: 'Whether somebody could be asked to recommend us now. Reasons, and no score.' })
export class Asking {
  @Shown('PUBLIC', () => [ReasonToAsk], 'What speaks for it.', { size: 2 })
  readonly because!: readonly string[];

  @Shown('PUBLIC', () => [ReasonNotToAsk], 'What forbids it now.', { size: 1 })
  readonly forbids!: readonly string[];

  @Shown('PUBLIC', () => Boolean, 'Whether something speaks for it and nothing against.')
  readonly canBeAsked!: boolean;

  @Shown('PUBLIC', () => Int, 'Promises of ours that were kept.')
  readonly promisesKept!: number;

  @Shown('PUBLIC', () => Int, 'Promises of ours that were broken, whenever.')
  readonly promisesBroken!: number;

  @Shown('PUBLIC', () => Int, 'Days since the first contact.')
  readonly tenureDays!: number;
}

@ObjectType({ description: 'Somebody who speaks for us.' })
export class Advocate {
  @Shown('PUBLIC', () => [AdvocateSign], 'What shows it.', { size: 2 })
  readonly signs!: readonly string[];

  @Shown('PUBLIC', () => DateTime, 'When it showed last.')
  readonly lastSignAt!: string;

  @Shown(
    'PUBLIC',
    () => [Recommendation],
    'Whom they recommended us to, or who recommended us to them, the last first.',
    {
      size: 3,
    },
  )
  readonly recommendations!: readonly Recommendation[];

  @Shown(
    'PUBLIC',
    () => [ToldRecommendation],
    'What their words and notes of them tell of recommending, the last first.',
    {
      size: 2,
    },
  )
  readonly toldRecommendations!: readonly ToldRecommendation[];

  @Shown('PUBLIC', () => Asking, 'Whether they could be asked for a recommendation now.', {
    read: (seen: AdvocateSeen) => ({ ...seen, ...askingOf(seen) }),
  })
  readonly asking!: Asking;

  @Shown('PUBLIC', () => [TrackedPromise], 'Broken promises of ours that nobody has made good, the last five.', {
    size: 1,
  })
  readonly brokenPromises!: readonly TrackedPromise[];

  @Shown('PUBLIC', () => [Wait], 'What they wait for, the longest five.', { size: 1 })
  readonly openWaits!: readonly Wait[];
}

export const AdvocateConnection = connectionOf('Advocate', () => Advocate, 'advocates');

@InputType({ description: 'Which advocates; members stand side by side with AND.' })
export class AdvocateFilterInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those who recommended us to somebody by name, or only the others.',
  })
  readonly recommends?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those of whom no promise is broken and no wait open, or only those of whom one is.',
  })
  readonly nothingOpen?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'Only signs that showed since then count.' })
  readonly since?: string | null;
}

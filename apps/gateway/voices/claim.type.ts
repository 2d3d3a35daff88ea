import type { ClaimKind as ClaimKindName } from '#understanding';
import { CLAIM_KINDS } from '#understanding';
import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { TimeRangeInput } from '../timeline/time-range.type.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';
import { Judgement } from '../judgements/judgement.type.js';
import { Quote, quoteIn } from './quote.type.js';

export const ClaimKind = enumOf(
  'ClaimKind',
  CLAIM_KINDS,
  'What is said between the lines. LIFE_SITUATION: a birth, a move, a merger, a retirement.',
);

@ObjectType({ description: 'Something that one of us wrote down about a customer, with its words and its shelf life.' })
export class Claim {
  @Shown('PUBLIC', () => ID, 'The claim’s id, such as `claim_0e8a…`: the same words in the same note keep it.')
  readonly id!: string;

  @Shown('PUBLIC', () => ClaimKind, 'What kind of thing it is.')
  readonly kind!: string;

  @Shown('PUBLIC', () => Quote, 'The sentence, in the untouched note.', { nullable: true, read: quoteIn })
  readonly quote!: Quote | null;

  @Shown('PUBLIC', () => DateTime, 'When the note was written.')
  readonly saidAt!: string;

  @Shown('NAME', () => String, 'Who wrote it.', { nullable: true })
  readonly author!: string | null;

  @Shown(
    'PUBLIC',
    () => DateTime,
    'Until when it can be taken for true: its shelf life after it was last said or confirmed.',
  )
  readonly staleAt!: string;

  @Shown(
    'PUBLIC',
    () => Boolean,
    'Whether that time has passed, or another claim contradicts it, and nobody took it back: ask again.',
  )
  readonly askAgain!: boolean;

  @Shown('PUBLIC', () => [Judgement], 'What people said of it, the latest first; the last word stands.', { size: 1 })
  readonly judgements!: readonly Judgement[];

  @Shown('PUBLIC', () => String, 'Who found it in the text: `rules`, or a model as `name@version`.')
  readonly readBy!: string;

  @Shown('PUBLIC', () => Float, 'How sure the model says it is, 0 to 1; null where the rules found it.', {
    nullable: true,
  })
  readonly confidence!: number | null;

  @Shown(
    'PUBLIC',
    () => Boolean,
    'False once somebody said that it is so no longer: a person who was asked, or a later claim.',
  )
  readonly holds!: boolean;

  @Shown('PUBLIC', () => Claim, 'The later claim that says so; null where it holds, or a person said it.', {
    nullable: true,
  })
  readonly endedBy!: unknown;

  @Shown('PUBLIC', () => [Confirmation], 'Who else says the same: people who were asked, and other authors’ claims; the latest first.', { size: 2 }) // prettier-ignore
  readonly confirmedBy!: readonly Confirmation[];

  @Shown(
    'PUBLIC',
    () => [Claim],
    'Other claims of the customer or its account that cannot be true together with this one, the last said first: both hold and are within their shelf life. What is not certain is not told.',
    { size: 2 },
  )
  readonly contradicts!: readonly unknown[];

  @Shown('PUBLIC', () => Touchpoint, 'The note as a touchpoint.', { nullable: true })
  readonly touchpoint!: unknown;
}

@ObjectType({ description: 'One who says the same as a claim.' })
export class Confirmation {
  @Shown('NAME', () => String, 'Who.', { nullable: true })
  readonly who!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When.')
  readonly at!: string;

  @Shown('PUBLIC', () => Claim, 'The claim that says it; null where a person was asked.', { nullable: true })
  readonly claim!: unknown;
}

export const ClaimConnection = connectionOf('Claim', () => Claim, 'claims');

@InputType({ description: 'Which claims; members stand side by side with AND.' })
export class ClaimFilterInput {
  @Field(() => [ClaimKind], { nullable: true, description: 'Any of these kinds.' })
  readonly kind?: ClaimKindName[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those past their shelf life, or only those within it.' })
  readonly askAgain?: boolean | null;

  @Field(() => TimeRangeInput, { nullable: true, description: 'When they were said.' })
  readonly saidAt?: TimeRangeInput | null;
}

import type { Channel as ChannelName } from '#contracts';
import type { PromiseState as PromiseStateName } from '#graph';
import { ACTS, PROMISE_OUTCOMES } from '#understanding';
import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Channel, enumOf } from '../graphql/vocabulary/enums.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { TimeRangeInput } from '../timeline/time-range.type.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';
import { Judgement } from '../judgements/judgement.type.js';
import { Quote, quoteIn } from '../voices/quote.type.js';

export const PromiseMaker = enumOf('PromiseMaker', ['US', 'CUSTOMER'], 'Who promised.');
export const Act = enumOf('Act', [...ACTS, 'any'], 'What is promised, asked for or done; ANY: only the context tells.');
export const PromiseOutcome = enumOf(
  'PromiseOutcome',
  PROMISE_OUTCOMES,
  'What became of a promise. BROKEN: done too late, told missing, or its time passed in silence. RENEGOTIATED: put off, or promised anew.',
);
const PromiseState = enumOf(
  'PromiseState',
  ['OPEN', 'DUE', 'OVERDUE', 'KEPT', 'BROKEN', 'WITHDRAWN', 'RENEGOTIATED'],
  'What promises to look for. OPEN: nothing came of it yet, and its time, if any, has not passed. DUE: open with a time. OVERDUE: its time passed in silence, so that it is BROKEN too.',
);

@ObjectType({ description: 'What we or the customer said would be done, with the words, and what became of it.' })
export class TrackedPromise {
  @Shown('PUBLIC', () => ID, 'The promise’s id, such as `promise_0e8a…`: the same words in the same contact keep it.')
  readonly id!: string;

  @Shown('PUBLIC', () => DateTime, 'When it was made.')
  readonly madeAt!: string;

  @Shown('PUBLIC', () => PromiseMaker, 'Who made it.')
  readonly maker!: string;

  @Shown('PUBLIC', () => Act, 'What was promised.')
  readonly act!: string;

  @Shown('PUBLIC', () => Quote, 'The sentence that promises.', { nullable: true, read: quoteIn })
  readonly quote!: Quote | null;

  @Shown(
    'PUBLIC',
    () => DateTime,
    'The last moment at which it is kept, by the words and the clock of Helsinki; null where no time was said: none is invented.',
    { nullable: true },
  )
  readonly dueAt!: string | null;

  @Shown('PUBLIC', () => Quote, 'The words that say when.', { nullable: true, read: quoteIn })
  readonly dueWords!: Quote | null;

  @Shown('PUBLIC', () => PromiseOutcome, 'What became of it, as of now or of the time that was asked for.')
  readonly outcome!: string;

  @Shown('PUBLIC', () => Boolean, 'Whether its time passed and nothing has been heard of it since.')
  readonly overdue!: boolean;

  @Shown('PUBLIC', () => DateTime, 'When it was done after all, too late.', { nullable: true })
  readonly lateAt!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When its outcome showed; null while open and where it was broken in silence.', {
    nullable: true,
  })
  readonly proofAt!: string | null;

  @Shown('PUBLIC', () => Touchpoint, 'The contact that shows its outcome.', { nullable: true })
  readonly proof!: unknown;

  @Shown('PUBLIC', () => Quote, 'The words that show it; null where the contact shows it by being there.', {
    nullable: true,
    read: quoteIn,
  })
  readonly proofWords!: Quote | null;

  @Shown('PUBLIC', () => [Judgement], 'What people said of it, the latest first; the last word stands.', { size: 1 })
  readonly judgements!: readonly Judgement[];

  @Shown('PUBLIC', () => String, 'Who found it in the text: `rules`, or a model as `name@version`.')
  readonly readBy!: string;

  @Shown('PUBLIC', () => Float, 'How sure the model says it is, 0 to 1; null where the rules found it.', {
    nullable: true,
  })
  readonly confidence!: number | null;

  @Shown('PUBLIC', () => String, 'The stage in which it was made, by its id in the service map.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Channel, 'The channel in which it was made.')
  readonly channel!: string;

  @Shown(
    'PUBLIC',
    () => String,
    'The team of ours that made it, by its id in the service map; null where it names none.',
    {
      nullable: true,
    },
  )
  readonly team!: string | null;

  @Shown('PUBLIC', () => Touchpoint, 'The contact in which it was made.', { nullable: true })
  readonly touchpoint!: unknown;
}

export const PromiseConnection = connectionOf('TrackedPromise', () => TrackedPromise, 'promises');

@InputType({ description: 'Which promises; members stand side by side with AND.' })
export class PromiseFilterInput {
  @Field(() => [PromiseState], { nullable: true, description: 'In any of these states.' })
  readonly state?: PromiseStateName[] | null;

  @Field(() => PromiseMaker, { nullable: true, description: 'Made by this side.' })
  readonly maker?: 'US' | 'CUSTOMER' | null;

  @Field(() => [String], { nullable: true, description: 'Made in any of these stages, by their ids.' })
  readonly stage?: string[] | null;

  @Field(() => [Channel], { nullable: true, description: 'Made in any of these channels.' })
  readonly channel?: ChannelName[] | null;

  @Field(() => [String], { nullable: true, description: 'Made by any of these teams of ours, by their ids.' })
  readonly team?: string[] | null;

  @Field(() => TimeRangeInput, { nullable: true, description: 'When they were made.' })
  readonly madeAt?: TimeRangeInput | null;

  @Field(() => TimeRangeInput, { nullable: true, description: 'When they are due; leaves out those without a time.' })
  readonly dueAt?: TimeRangeInput | null;
}

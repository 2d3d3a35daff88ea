import type { Channel as ChannelName } from '#contracts';
import type { ClaimKind as ClaimKindName } from '#understanding';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Channel, enumOf } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { TimeRangeInput } from '../timeline/time-range.type.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';
import { ClaimKind } from './claim.type.js';
import { FeelingCounts } from './feeling.type.js';
import { Quote } from './quote.type.js';

const ThemeOf = enumOf(
  'ThemeOf',
  ['claims', 'requests'],
  'CLAIMS: what notes say between the lines. REQUESTS: what customers come with.',
);

@InputType({ description: 'What to put together into themes.' })
export class ThemeFilterInput {
  @Field(() => ThemeOf, { description: 'Claims or requests.' })
  readonly of!: 'claims' | 'requests';

  @Field(() => [ClaimKind], { nullable: true, description: 'Claims of these kinds.' })
  readonly kinds?: ClaimKindName[] | null;

  @Field(() => [String], { nullable: true, description: 'Requests in these stages, by their ids.' })
  readonly stages?: string[] | null;

  @Field(() => [Channel], { nullable: true, description: 'Requests in these channels.' })
  readonly channels?: ChannelName[] | null;

  @Field(() => TimeRangeInput, { nullable: true, description: 'When they were said.' })
  readonly saidAt?: TimeRangeInput | null;
}

@ObjectType({ description: 'A quote that speaks of a theme.' })
export class ThemeQuote {
  @Shown('PUBLIC', () => ID, 'The claim’s or the wait’s id.')
  readonly id!: string;

  @Shown('PUBLIC', () => Quote, 'The words.')
  readonly quote!: Quote;

  @Shown('PUBLIC', () => DateTime, 'When it was said.')
  readonly saidAt!: string;

  @Shown('PUBLIC', () => Touchpoint, 'The touchpoint in which it was said.', { nullable: true })
  readonly touchpoint!: unknown;
}

@ObjectType({ description: 'Quotes that speak of the same thing: they share the stem of a noun.' })
export class Theme {
  @Shown(
    'TEXT',
    () => String,
    'The stem of the thing they share, such as `huolto`: the theme keeps it as quotes come and go.',
    {
      nullable: true,
    },
  )
  readonly stem!: string | null;

  @Shown(
    'TEXT',
    () => String,
    'What to show a person: its bare form, such as `huolto`, where somebody says it or its ending tells it, else the form that most quotes say.',
    {
      nullable: true,
    },
  )
  readonly word!: string | null;

  @Shown(
    'TEXT',
    () => [String],
    'What most of its quotes say beside it and others hardly do, such as `viivästyi`: at most two words.',
    {
      nullable: true,
      size: 2,
    },
  )
  readonly beside!: readonly string[] | null;

  @Shown('PUBLIC', () => Int, 'How many customers speak of it; an account counts once.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Int, 'How many quotes.')
  readonly count!: number;

  @Shown('PUBLIC', () => FeelingCounts, 'How the touchpoints feel in which it is spoken of, each counted once.')
  readonly feeling!: FeelingCounts;

  @Shown('PUBLIC', () => [ThemeQuote], 'Some of them, the latest first.', { size: 5 })
  readonly examples!: readonly ThemeQuote[];
}

@ObjectType({ description: 'What many speak of.' })
export class Themes {
  @Shown('PUBLIC', () => [Theme], 'The most spoken of first, at most 20.', { size: 20 })
  readonly themes!: readonly Theme[];

  @Shown('PUBLIC', () => Int, 'How many quotes were put together: the latest, at most 2,000.')
  readonly quotes!: number;

  @Shown('PUBLIC', () => Boolean, 'Whether there are more quotes than that.')
  readonly cut!: boolean;
}

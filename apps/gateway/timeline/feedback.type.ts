import { Float, ID, ObjectType } from '@nestjs/graphql';
import { Record_ } from '../customers/record.type.js';
import { ConsentStatus } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'The customer’s own judgement on a scale.' })
export class Feedback {
  @Shown('PUBLIC', () => ID, 'The feedback’s id.')
  readonly id!: string;

  @Shown('PUBLIC', () => DateTime, 'When it was given.')
  readonly givenAt!: string;

  @Shown('PUBLIC', () => String, 'What was asked: `nps`, `csat`, `ces`, `review`, …')
  readonly form!: string;

  @Shown('PUBLIC', () => Float, 'The score, on its own scale.', { nullable: true })
  readonly score!: number | null;

  @Shown('PUBLIC', () => Float, 'The lowest score there is.', { nullable: true })
  readonly scaleMin!: number | null;

  @Shown('PUBLIC', () => Float, 'The highest score there is.', { nullable: true })
  readonly scaleMax!: number | null;

  @Shown('TEXT', () => String, 'What the customer added in words.', { nullable: true })
  readonly text!: string | null;

  @Shown('TEXT', () => String, 'What it is about.', { nullable: true })
  readonly about!: string | null;

  @Shown('PUBLIC', () => ID, 'The event that said so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => Record_, 'Whose record it stands with.', { nullable: true })
  readonly record!: Record_ | null;
}

@ObjectType({ description: 'What a person said to one purpose of using their data.' })
export class Consent {
  @Shown('PUBLIC', () => String, 'The purpose, such as `marketing`.')
  readonly purpose!: string;

  @Shown('PUBLIC', () => ConsentStatus, 'The last word on it.')
  readonly status!: string;

  @Shown('TEXT', () => String, 'How it was given.', { nullable: true })
  readonly evidence!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When.')
  readonly at!: string;

  @Shown('PUBLIC', () => ID, 'The event that said so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => Record_, 'Whose record it stands with.', { nullable: true })
  readonly record!: Record_ | null;
}

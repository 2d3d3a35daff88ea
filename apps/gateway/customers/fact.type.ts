import { classOfAttribute } from '#contracts';
import { ID, ObjectType } from '@nestjs/graphql';
import { FactRule } from '../graphql/vocabulary/enums.js';
import type { DataClass } from '../graphql/policy/policy.js';
import { DateTime, Json } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Record_ } from './record.type.js';

type FactJson = Readonly<{ $kind: string; $field: string }>;
const ofFact = (fact: Readonly<Record<string, unknown>>): DataClass =>
  classOfAttribute((fact as FactJson).$kind, (fact as FactJson).$field);

@ObjectType({ description: 'A value that another one outdid, with its receipt.' })
export class LostValue {
  @Shown(ofFact, () => Json, 'The value that did not stand.', { nullable: true })
  readonly value!: unknown;

  @Shown('PUBLIC', () => String, 'The source that says so.')
  readonly source!: string;

  @Shown('PUBLIC', () => Record_, 'The record it stands in; null where it is no more.', { nullable: true })
  readonly record!: Record_ | null;

  @Shown('PUBLIC', () => ID, 'The event that said so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => DateTime, 'When it was so, by the source’s clock.')
  readonly since!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub learned it.', { nullable: true })
  readonly knownAt!: string | null;
}

@ObjectType({
  description: 'One attribute’s value with its receipt: where it comes from, since when, and why it and not another.',
})
export class Fact {
  @Shown('PUBLIC', () => String, 'The attribute, such as `name`, `emails`, `address.city`.')
  readonly field!: string;

  @Shown(ofFact, () => Json, 'The value that stands: a text, or a list of texts.', { nullable: true })
  readonly value!: unknown;

  @Shown('PUBLIC', () => String, 'The source that says so, such as `crm.salesforce`.')
  readonly source!: string;

  @Shown('PUBLIC', () => Record_, 'The record it stands in; null where it is no more.', { nullable: true })
  readonly record!: Record_ | null;

  @Shown('PUBLIC', () => ID, 'The event that said so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => DateTime, 'When it was so, by the source’s clock.')
  readonly since!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub learned it.', { nullable: true })
  readonly knownAt!: string | null;

  @Shown('PUBLIC', () => FactRule, 'Which rule chose it.')
  readonly rule!: string;

  @Shown('NAME', () => String, 'Of SET_BY_PERSON: who set it.', { nullable: true })
  readonly setBy!: string | null;

  @Shown('IDENTITY', () => String, 'Of SET_BY_PERSON: why, in their words.', { nullable: true })
  readonly setReason!: string | null;

  @Shown('PUBLIC', () => [LostValue], 'What other records say instead.', { size: 2 })
  readonly lost!: readonly LostValue[];
}

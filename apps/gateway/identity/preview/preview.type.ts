import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { DataClass } from '../../graphql/policy/policy.js';
import { Shown } from '../../graphql/policy/shown.js';
import { Moves } from './moves.type.js';

@ObjectType({ description: 'The records of one customer.' })
export class RecordGroup {
  @Shown('PUBLIC', () => [ID], 'The ids of the records, such as `record_0e8a…`.', { size: 5 })
  readonly records!: readonly string[];
}

@ObjectType({ description: 'Records that would be put together otherwise.' })
export class GroupChange {
  @Shown('PUBLIC', () => [RecordGroup], 'The customers there are.', { size: 2 })
  readonly before!: readonly RecordGroup[];

  @Shown('PUBLIC', () => [RecordGroup], 'The customers there would be.', { size: 2 })
  readonly after!: readonly RecordGroup[];
}

const classOf = (one: Readonly<Record<string, unknown>>) => one['$class'] as DataClass;

@ObjectType({ description: 'What one record says.' })
export class DifferentValue {
  @Shown('PUBLIC', () => ID, 'The record.')
  readonly record!: string;

  @Shown(classOf, () => String, 'Its value.', { nullable: true })
  readonly value!: string | null;
}

@ObjectType({ description: 'An attribute that a party has once and for life, and that the records say differently.' })
export class FactDifference {
  @Shown('PUBLIC', () => String, '`birthDate`, `nationalId` or `businessId`.')
  readonly field!: string;

  @Shown('PUBLIC', () => [DifferentValue], 'What each record says.', { size: 3 })
  readonly values!: readonly DifferentValue[];
}

@ObjectType({ description: 'What a decision would do. Nothing is written.' })
export class DecisionPreview {
  @Shown('PUBLIC', () => [GroupChange], 'Customers that would change; empty where nothing would.', { size: 2 })
  readonly changes!: readonly GroupChange[];

  @Shown('PUBLIC', () => Int, 'Touchpoints that would show under another customer.')
  readonly touchpoints!: number;

  @Shown('PUBLIC', () => Moves, 'What would show under another customer, with examples.')
  readonly moves!: Moves;

  @Shown('PUBLIC', () => [ID], 'Decisions in force that keep SAME from taking effect.', { size: 1 })
  readonly against!: readonly string[];

  @Shown('PUBLIC', () => [FactDifference], 'What the customers there would be contradict themselves in.', { size: 1 })
  readonly differences!: readonly FactDifference[];
}

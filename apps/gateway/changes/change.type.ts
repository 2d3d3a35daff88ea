import { classOfAttribute, timeOf } from '#contracts';
import { ID, ObjectType } from '@nestjs/graphql';
import { Record_ } from '../customers/record.type.js';
import { RecordState } from '../graphql/vocabulary/enums.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { DateTime, Json } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'One attribute that was said, or removed.' })
export class AttributeChange {
  @Shown('PUBLIC', () => String, 'The attribute, such as `title`.')
  readonly field!: string;

  @Shown(
    (said) => classOfAttribute(String(said['kind']), String(said['field'])),
    () => Json,
    'What was said; null where it was removed.',
    { nullable: true },
  )
  readonly value!: unknown;
}

@ObjectType({ description: 'What a person set of the customer, or took back.' })
export class FactSetting {
  @Shown('PUBLIC', () => String, 'The attribute, such as `title`, or `address` as a whole.')
  readonly field!: string;

  @Shown(
    (said) => classOfAttribute(String(said['kind']), String(said['field'])),
    () => Json,
    'What was set: a text, or the parts of an address; null: that there is none, or where it was taken back.',
    { nullable: true },
  )
  readonly value!: unknown;

  @Shown('PUBLIC', () => Boolean, 'True where it was taken back: the sources speak again.', {
    read: (takenBack: boolean | undefined) => takenBack === true,
  })
  readonly takenBack!: boolean;

  @Shown('NAME', () => String, 'Who said so.', { nullable: true })
  readonly by!: string | null;

  @Shown('IDENTITY', () => String, 'Why, in their words.', { nullable: true })
  readonly reason!: string | null;
}

@ObjectType({ description: 'What one event said of one of the customer’s records.' })
export class Change {
  @Shown('PUBLIC', () => DateTime, 'When it was so, by the source’s clock.', { read: (stamp: string) => timeOf(stamp) })
  readonly happenedAt!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub learned it.')
  readonly knownAt!: string;

  @Shown('PUBLIC', () => ID, 'The event that said so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => RecordState, 'The record’s new state, where the event was about that.', { nullable: true })
  readonly state!: string | null;

  @Shown('PUBLIC', () => [AttributeChange], 'The attributes it spoke of.', { size: 5 })
  readonly attributes!: readonly AttributeChange[];

  @Shown('PUBLIC', () => FactSetting, 'What a person set, or took back, where the event was about that.', {
    nullable: true,
  })
  readonly setting!: FactSetting | null;

  @Shown('PUBLIC', () => Record_, 'The record.', { nullable: true })
  readonly record!: Record_ | null;
}

export const ChangeConnection = connectionOf('Change', () => Change, 'changes');

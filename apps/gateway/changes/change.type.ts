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

  @Shown('PUBLIC', () => Record_, 'The record.', { nullable: true })
  readonly record!: Record_ | null;
}

export const ChangeConnection = connectionOf('Change', () => Change, 'changes');

import { PARKED_STATES } from '#graph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

export const ParkedState = Object.fromEntries(PARKED_STATES.map((state) => [state.toUpperCase(), state]));
registerEnumType(ParkedState, {
  name: 'ParkedState',
  description: 'PARKED: held back. RETRIED: sent again; if it fails again it is parked anew. DISCARDED: given up.',
});

@ObjectType({ description: 'Why an event was refused, told so that the sender can mend it.' })
export class Problem {
  @Shown('PUBLIC', () => String, 'A stable code, such as `data.invalid`.')
  readonly code!: string;

  @Shown('PUBLIC', () => String, 'Where: a JSON Pointer into the event; empty for the event as a whole.')
  readonly path!: string;

  @Shown('RAW', () => String, 'What is wrong; it may quote a few characters.', { nullable: true })
  readonly reason!: string | null;

  @Shown('PUBLIC', () => String, 'What would have been right.', { nullable: true })
  readonly expected!: string | null;
}

@ObjectType({ description: 'An event that could not be applied, kept with its bytes and the reason.' })
export class ParkedEvent {
  @Shown('PUBLIC', () => ID, 'Its id, such as `parked_0e8a…`.')
  readonly id!: string;

  @Shown('PUBLIC', () => String, 'The topic it came by.')
  readonly topic!: string;

  @Shown('PUBLIC', () => Int, 'The partition it lay in.')
  readonly partition!: number;

  @Shown('PUBLIC', () => String, 'Its offset there, as decimal digits.')
  readonly offset!: string;

  @Shown('RAW', () => String, 'Its key on the topic.', { nullable: true })
  readonly key!: string | null;

  @Shown('PUBLIC', () => String, 'Its source, where it could be read.', { nullable: true })
  readonly source!: string | null;

  @Shown('PUBLIC', () => String, 'Its type, where it could be read.', { nullable: true })
  readonly type!: string | null;

  @Shown('PUBLIC', () => ID, 'The id it would have as an event, where it could be read.', { nullable: true })
  readonly eventId!: string | null;

  @Shown('PUBLIC', () => String, 'The code of the first problem.')
  readonly code!: string;

  @Shown('PUBLIC', () => [Problem], 'All that is wrong with it.', { size: 3 })
  readonly problems!: readonly Problem[];

  @Shown('PUBLIC', () => ParkedState, 'What became of it.')
  readonly state!: string;

  @Shown('PUBLIC', () => Int, 'How often it was tried.')
  readonly attempts!: number;

  @Shown('PUBLIC', () => DateTime, 'When it was parked.')
  readonly parkedAt!: string;

  @Shown('PUBLIC', () => DateTime, 'When its state last changed.')
  readonly changedAt!: string;

  @Shown('RAW', () => String, 'Its bytes as UTF-8 text; bytes that are none are replaced.', {
    nullable: true,
    read: (base64: string) => Buffer.from(base64, 'base64').toString('utf8'),
  })
  readonly payload!: string | null;
}

export const ParkedEventConnection = connectionOf('ParkedEvent', () => ParkedEvent, 'parked events');

@InputType({ description: 'Which parked events: all members must match.' })
export class ParkedEventFilterInput {
  @Field(() => [ParkedState], { nullable: true, description: 'In any of these states; PARKED where absent.' })
  readonly state?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of any of these sources.' })
  readonly source?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'For any of these reasons.' })
  readonly code?: string[] | null;
}

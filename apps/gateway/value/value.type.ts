import { Float, Int, ObjectType } from '@nestjs/graphql';
import { Channel } from '../graphql/vocabulary/enums.js';
import { DateTime, Decimal } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Opportunity } from '../timeline/opportunity.type.js';

@ObjectType({ description: 'Money of deals that were won, in one currency.' })
export class Won {
  @Shown('BUSINESS', () => String, 'ISO 4217, such as `EUR`; null where the source says none.', { nullable: true })
  readonly currency!: string | null;

  @Shown('BUSINESS', () => Decimal, 'The sum, as decimal digits; null where no deal tells an amount.', {
    nullable: true,
  })
  readonly amount!: string | null;

  @Shown('PUBLIC', () => Int, 'How many deals.')
  readonly deals!: number;

  @Shown('PUBLIC', () => [Opportunity], 'The deals that count, the last closed first, at most 50.', { size: 5 })
  readonly opportunities!: readonly Opportunity[];
}

@ObjectType({ description: 'Touchpoints in one channel.' })
export class ServedChannel {
  @Shown('PUBLIC', () => Channel, 'The channel.')
  readonly channel!: string;

  @Shown('PUBLIC', () => Int, 'How many touchpoints.')
  readonly touchpoints!: number;
}

@ObjectType({
  description:
    'What it takes to serve. Not counted: what machines did, notes, surveys, page views; what they are is told by `touchpoints(filter)`.',
})
export class Served {
  @Shown(
    'PUBLIC',
    () => Int,
    'Touchpoints that took somebody’s time; an account’s with those of its people, each once.',
  )
  readonly touchpoints!: number;

  @Shown('PUBLIC', () => [ServedChannel], 'By channel, the most used first.', { size: 4 })
  readonly channels!: readonly ServedChannel[];

  @Shown('PUBLIC', () => Int, 'Cases that these touchpoints are in.')
  readonly cases!: number;

  @Shown('PUBLIC', () => Int, 'How often those cases were opened again.')
  readonly reopened!: number;
}

@ObjectType({ description: 'How loyal, which is not the same as worth serving.' })
export class Loyalty {
  @Shown('PUBLIC', () => DateTime, 'The first contact; null where there was none.', { nullable: true })
  readonly firstAt!: string | null;

  @Shown('PUBLIC', () => Float, 'Seconds since then.', { nullable: true })
  readonly tenureSeconds!: number | null;

  @Shown('PUBLIC', () => Int, 'How often it came back after having left.')
  readonly returns!: number;

  @Shown('PUBLIC', () => Int, 'How many deals were won.')
  readonly purchases!: number;
}

@ObjectType({
  description: 'Money, effort and loyalty side by side, each a number with its receipts. There is no score.',
})
export class Value {
  @Shown('PUBLIC', () => [Won], 'Money of deals won, by currency.', { size: 1 })
  readonly won!: readonly Won[];

  @Shown('PUBLIC', () => Served, 'What it takes to serve.')
  readonly served!: Served;

  @Shown('PUBLIC', () => Loyalty, 'How loyal.')
  readonly loyalty!: Loyalty;
}

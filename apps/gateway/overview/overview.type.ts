import { Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'How many of something, as far as it was counted.' })
export class Tally {
  @Shown('PUBLIC', () => Int, 'How many; at least so many where that is not exact.')
  readonly count!: number;

  @Shown('PUBLIC', () => Boolean, 'False where counting stopped before the end.')
  readonly isExact!: boolean;
}

const tally = (description: string) => Shown('PUBLIC', () => Tally, description, { nullable: true });

@ObjectType({
  description:
    'How much there is of each kind, counted to 1,000, customers to 10,000. Null is what the role may not see.',
})
export class Overview {
  @tally('Customers who wait for us now, each as often as they wait.')
  readonly waits!: Tally | null;

  @tally('Customers.')
  readonly customers!: Tally | null;

  @tally('Groups in use, found and written.')
  readonly groups!: Tally | null;

  @tally('Claims: what our people wrote between the lines.')
  readonly claims!: Tally | null;

  @tally('Experiments in any state.')
  readonly experiments!: Tally | null;

  @tally('Pairs of customers that wait for a person.')
  readonly reviews!: Tally | null;

  @tally('Events that are parked now. An integration sees its own source’s.')
  readonly heldBack!: Tally | null;
}

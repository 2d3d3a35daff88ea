import { Float, Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';

/** What is kept in milliseconds, in seconds. */
export const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);

@ObjectType({ description: 'The waits that began here. Lengths in seconds, to within 5 %; null where none has ended.' })
export class WaitSums {
  @Shown('PUBLIC', () => Int, 'How many.')
  readonly count!: number;

  @Shown('PUBLIC', () => Int, 'How many still last.')
  readonly open!: number;

  @Shown('PUBLIC', () => Float, 'Half took no longer, by the clock.', { nullable: true, read: seconds })
  readonly median!: number | null;

  @Shown('PUBLIC', () => Float, 'Nine of ten took no longer, by the clock.', { nullable: true, read: seconds })
  readonly p90!: number | null;

  @Shown('PUBLIC', () => Float, 'Half took no longer, by working time.', { nullable: true, read: seconds })
  readonly workingMedian!: number | null;
}

interface Kept {
  readonly kept: number;
  readonly broken: number;
}

@ObjectType({
  description: 'What we promised here and what became of it. A promise is broken from the day after its last one.',
})
export class PromiseSums {
  @Shown('PUBLIC', () => Int, 'Kept in time.')
  readonly kept!: number;

  @Shown('PUBLIC', () => Int, 'Broken.')
  readonly broken!: number;

  @Shown('PUBLIC', () => Int, 'Open, with a time that has not passed.')
  readonly due!: number;

  @Shown('PUBLIC', () => Float, 'Kept among kept and broken, 0 to 1; null where there are none.', {
    nullable: true,
    read: (_: unknown, { kept, broken }: Kept) => (kept + broken === 0 ? null : kept / (kept + broken)),
  })
  readonly keptShare!: number | null;
}

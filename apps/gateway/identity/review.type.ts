import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Customer } from '../customers/customer.type.js';
import { Record_ } from '../customers/record.type.js';
import { Shown } from '../graphql/policy/shown.js';
import { connectionOf } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { ReviewReason } from './identity-enums.js';
import { Why } from './why/why.type.js';

@ObjectType({ description: 'Two customers that may be one, waiting for a person to judge.' })
export class Review {
  @Shown('PUBLIC', () => ID, 'Its id, such as `review_0e8a…`: of the pair of customers.')
  readonly id!: string;

  @Shown('PUBLIC', () => ReviewReason, 'Why a person is asked.')
  readonly reason!: string;

  @Shown(
    'PUBLIC',
    () => Float,
    'Bits by which the evidence speaks for one party: on average over all pairs of records, which is `why.score.average`; of CONFLICT, of the two records alone.',
  )
  readonly score!: number;

  @Shown('PUBLIC', () => Int, 'Records of both customers together.')
  readonly size!: number;

  @Shown('PUBLIC', () => DateTime, 'When the younger of the two came about, by its source’s clock.')
  readonly since!: string;

  @Shown('PUBLIC', () => [Customer], 'Both, the longest known first.', { size: 2 })
  readonly customers!: readonly Customer[];

  @Shown('PUBLIC', () => [Record_], 'The two records that speak loudest for one party; decide on these.', { size: 2 })
  readonly records!: readonly Record_[];

  @Shown('PUBLIC', () => Why, 'The two records explained; null where one was erased meanwhile.', { nullable: true })
  readonly why!: Why | null;
}

export const ReviewConnection = connectionOf('Review', () => Review, 'reviews');

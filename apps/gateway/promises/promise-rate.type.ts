import { RATED_BY } from '#graph';
import { Float, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { Shown } from '../graphql/policy/shown.js';
import { Names } from '../service-map/map-parts.type.js';

export const RatedBy = enumOf('RatedBy', RATED_BY, 'What promises are counted by.');

interface Counted {
  readonly kept: number;
  readonly broken: number;
}

@ObjectType({ description: 'How many promises are kept by one team, or in one stage or channel.' })
export class PromiseRate {
  @Shown('PUBLIC', () => String, 'The team, stage or channel, by its id; null for promises of no team.', {
    nullable: true,
  })
  readonly key!: string | null;

  @Shown('PUBLIC', () => Names, 'What the service map calls it.', { nullable: true })
  readonly names!: Names | null;

  @Shown('PUBLIC', () => Int, 'Kept in time.')
  readonly kept!: number;

  @Shown('PUBLIC', () => Int, 'Done too late, told missing, or passed in silence.')
  readonly broken!: number;

  @Shown('PUBLIC', () => Int, 'Open: their time, if any, has not passed.')
  readonly open!: number;

  @Shown('PUBLIC', () => Float, 'Kept among kept and broken, 0 to 1; null where there are none.', {
    nullable: true,
    read: (_: unknown, { kept, broken }: Counted) => (kept + broken === 0 ? null : kept / (kept + broken)),
  })
  readonly rate!: number | null;
}

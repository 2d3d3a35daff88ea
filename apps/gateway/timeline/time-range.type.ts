import { Field, InputType } from '@nestjs/graphql';
import { DateTime } from '../graphql/vocabulary/scalars.js';

@InputType({ description: 'A span of time; an end that is left out is open.' })
export class TimeRangeInput {
  @Field(() => DateTime, { nullable: true, description: 'From this instant on.' })
  readonly from?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Before this instant.' })
  readonly to?: string | null;
}

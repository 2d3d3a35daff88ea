import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';
import { Channel } from '../graphql/vocabulary/enums.js';

@ObjectType({ description: 'A stage and a channel.' })
export class CellPlace {
  @Shown('PUBLIC', () => String, 'The stage, by its id.')
  readonly stage!: string;

  @Shown('PUBLIC', () => Channel, 'The channel; null where only the stage is known.', { nullable: true })
  readonly channel!: string | null;
}

@ObjectType({ description: 'Customers who went from one cell to another.' })
export class MapFlow {
  @Shown('PUBLIC', () => CellPlace, 'From where.')
  readonly from!: CellPlace;

  @Shown('PUBLIC', () => CellPlace, 'Where to.')
  readonly to!: CellPlace;

  @Shown('PUBLIC', () => Int, 'How many, each once.')
  readonly customers!: number;
}

@ArgsType()
export class FlowArgs {
  @Field(() => Int, { defaultValue: 40, description: 'The most walked ones, 1 to 100.' })
  readonly first!: number;
}

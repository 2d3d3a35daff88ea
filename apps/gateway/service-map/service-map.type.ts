import { Float, Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';
import { Takes } from '../graphql/vocabulary/takes.js';
import { Finding, Flag } from './flag.type.js';
import { FlowArgs, MapFlow } from './flow.type.js';
import { MapCell, MapChannel, MapStage } from './map-parts.type.js';
import { seconds } from './sums.type.js';

@ObjectType({ description: 'Of whom the map of a group tells.' })
export class MapMembers {
  @Shown('PUBLIC', () => Int, 'How many members the group has.')
  readonly members!: number;

  @Shown('PUBLIC', () => Int, 'How many of them the map is over: at most 5,000, those with the smallest ids, as good as drawn by lot.') // prettier-ignore
  readonly over!: number;
}

@ObjectType({
  description:
    'Stages and channels over all journeys of one period. Read from sums that are kept, never counted anew; of a group, added up from what each member adds.',
})
export class ServiceMap {
  @Shown('PUBLIC', () => String, 'The period.')
  readonly period!: string;

  @Shown('PUBLIC', () => Int, 'Customers with a touchpoint in it; an account counts once with all its people.')
  readonly customers!: number;

  @Shown('PUBLIC', () => Int, 'Touchpoints in it, without those of machines.')
  readonly touchpoints!: number;

  @Shown('PUBLIC', () => Int, 'Those of them whose feeling is known.')
  readonly judged!: number;

  @Shown('PUBLIC', () => Float, 'The usual wait, in seconds by the clock: the median over the whole map.', {
    nullable: true,
    read: (_: unknown, { usualWait }: { readonly usualWait: number | null }) => seconds(usualWait),
  })
  readonly usualWait!: number | null;

  @Shown('PUBLIC', () => [MapStage], 'Stages in their order.', { size: 9 })
  readonly stages!: readonly MapStage[];

  @Shown('PUBLIC', () => [MapChannel], 'Channels in the order of the file, those with touchpoints.', { size: 10 })
  readonly channels!: readonly MapChannel[];

  @Shown('PUBLIC', () => [MapCell], 'Cells in which anything happened.', { size: 40 })
  readonly cells!: readonly MapCell[];

  @Shown('PUBLIC', () => [MapFlow], 'Where customers went next, the most walked first.')
  @Takes(() => FlowArgs)
  readonly flows!: readonly MapFlow[];

  @Shown('PUBLIC', () => Int, 'How many ways from cell to cell there are in all.')
  readonly flowCount!: number;

  @Shown('PUBLIC', () => [MapFlow], 'Steps back to an earlier stage, the most walked first.')
  @Takes(() => FlowArgs)
  readonly returns!: readonly MapFlow[];

  @Shown('PUBLIC', () => [Flag], 'All that deserves a look.', { size: 10 })
  readonly flags!: readonly Flag[];

  @Shown('PUBLIC', () => [Finding], 'The most telling flag of each kind.', { size: 6 })
  readonly findings!: readonly Finding[];

  @Shown('PUBLIC', () => MapMembers, 'Of a group: of how many members it tells; null over everybody.', {
    nullable: true,
  })
  readonly over!: MapMembers | null;

  @Shown('PUBLIC', () => Int, 'How many changes have come in that these numbers do not hold yet, counted up to 10,000.')
  readonly behind!: number;

  @Shown('PUBLIC', () => String, 'The version of the service map’s file.')
  readonly version!: string;

  @Shown('PUBLIC', () => ServiceMap, 'The period that it is compared with; null where none was asked for.', {
    nullable: true,
  })
  readonly compared!: ServiceMap | null;
}

import type { Channel as ChannelName } from '#contracts';
import { readCellFeelings, readCellGroups, type CellGroupRow } from '#graph';
import { dayOf, periodOfRole, periodsOf, quartersUntil } from '#understanding';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { selectionsOf } from '../graphql/selection-of.js';
import { Channel } from '../graphql/vocabulary/enums.js';
import { byLift, liftOf } from '../groups/standing.js';
import { CellStory } from './cell-story.type.js';
import { TermsInForce } from './terms-in-force.js';
import { checkPeriod, groupIn, ViewInput } from './view.type.js';

const QUARTERS = 8;

@Resolver()
export class CellStoryResolver {
  constructor(
    private readonly pool: Pool,
    private readonly inForce: TermsInForce,
  ) {}

  @May('graph:read')
  @Query(() => CellStory, {
    nullable: true,
    description:
      'One touchpoint of the service map: how it felt over two years, and who is met there more than others.',
  })
  async cellStory(
    @Args('channel', { type: () => Channel, description: 'Its channel.' }) channel: ChannelName,
    @Args('stage', { type: () => String, description: 'Its stage, by its id.' }) stage: string,
    @Args('view', {
      type: () => ViewInput,
      nullable: true,
      description: 'Over whom and until when; groups are told over everybody and all the time.',
    })
    view: ViewInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CellStory> {
    const { hours } = this.inForce.terms;
    const period = checkPeriod(view?.period ?? 'all');
    const today = periodsOf(dayOf(new Date().toISOString(), hours.zone))[2]!;
    const quarters = quartersUntil(period, today, QUARTERS);
    const named = new Map(quarters.map((quarter) => [periodOfRole(quarter, view?.role ?? undefined), quarter]));
    const isAsked = (name: string) => selectionsOf(info).some(({ field }) => field === name);
    const [felt, groups] = await Promise.all([
      isAsked('quarters')
        ? readCellFeelings(this.pool, { stage, channel }, [...named.keys()], groupIn(view?.group))
        : [],
      isAsked('groups') ? readCellGroups(this.pool, { stage, channel }) : [],
    ]);
    const counts = (quarter: string, feeling: string): number =>
      felt.find((row) => named.get(row.period) === quarter && row.feeling === feeling)?.n ?? 0;
    return {
      quarters: quarters.map((quarter) => ({
        quarter,
        feeling: {
          positive: counts(quarter, 'POSITIVE'),
          neutral: counts(quarter, 'NEUTRAL'),
          negative: counts(quarter, 'NEGATIVE'),
          unknown: counts(quarter, 'UNKNOWN'),
        } as CellStory['quarters'][number]['feeling'],
      })),
      groups: liftedIn(groups),
    };
  }
}

const MOST_TOLD = 6;

function liftedIn(rows: readonly CellGroupRow[]): CellStory['groups'] {
  return rows
    .flatMap(({ id, own, parties, all, everybody }) => {
      const lift = liftOf(own, parties, all, everybody);
      return lift && lift.lift > 1 ? [{ id: `group_${id}`, ...lift }] : [];
    })
    .sort((a, b) => byLift(a, b) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TOLD);
}

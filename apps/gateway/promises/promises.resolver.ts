import {
  readPromiseRates,
  readPromises,
  type PageJson,
  type PromiseOrder as PromiseOrderName,
  type RatedBy as RatedByName,
} from '#graph';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { selectionOf } from '../graphql/selection-of.js';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { TermsInForce } from '../service-map/terms-in-force.js';
import { PromiseRate, RatedBy } from './promise-rate.type.js';
import { PromiseConnection, PromiseFilterInput } from './promise.type.js';

const PromiseOrder = enumOf(
  'PromiseOrder',
  ['due', 'latest'],
  'DUE: those with a time, the earliest due first. LATEST: the last made first.',
);

@Resolver()
export class PromisesResolver {
  constructor(
    private readonly pool: Pool,
    private readonly inForce: TermsInForce,
  ) {}

  @May('graph:read')
  @Query(() => PromiseConnection, {
    nullable: true,
    description: 'What we and customers promised. How many are kept is told by `promiseRates`.',
  })
  async promises(
    @Args() page: PageArgs,
    @Args('filter', { type: () => PromiseFilterInput, nullable: true, description: 'Only those that match.' })
    filter: PromiseFilterInput | undefined,
    @Args('orderBy', { type: () => PromiseOrder, nullable: true, description: 'LATEST where absent.' })
    order: PromiseOrderName | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PageJson> {
    return readPromises(this.pool, selectionOf(info, { ...page }), filter, order ?? 'latest');
  }

  @May('graph:read')
  @Query(() => [PromiseRate], {
    nullable: true,
    description:
      'How many promises are kept, by team, stage or channel: ours where the filter names no maker; the most made first.',
  })
  async promiseRates(
    @Args('by', { type: () => RatedBy, description: 'What they are counted by.' }) by: RatedByName,
    @Args('filter', { type: () => PromiseFilterInput, nullable: true, description: 'Only those that match.' })
    filter: PromiseFilterInput | undefined,
  ): Promise<readonly object[]> {
    const { teams, stages, channels } = this.inForce.terms.map;
    const named: readonly { readonly id: string; readonly names: object }[] = { team: teams, stage: stages, channel: channels }[by]; // prettier-ignore
    const rates = await readPromiseRates(this.pool, by, { ...filter, maker: filter?.maker ?? 'US' });
    return rates.map((rate) => ({ ...rate, names: named.find(({ id }) => id === rate.key)?.names ?? null }));
  }
}

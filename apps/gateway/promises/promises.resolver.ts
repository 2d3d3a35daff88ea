import { readPromises, type PageJson, type PromiseOrder as PromiseOrderName } from '#graph';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { selectionOf } from '../graphql/selection-of.js';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { PromiseConnection, PromiseFilterInput } from './promise.type.js';

const PromiseOrder = enumOf(
  'PromiseOrder',
  ['due', 'latest'],
  'DUE: those with a time, the earliest due first. LATEST: the last made first.',
);

@Resolver()
export class PromisesResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => PromiseConnection, {
    description: 'What we and customers promised. How many are kept, by stage and channel, is told by `serviceMap`.',
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
}

import { readWaits, type PageJson, type WaitOrder as WaitOrderName } from '#graph';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { selectionOf } from '../graphql/selection-of.js';
import { failure } from '../graphql/transport/failure.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { WaitConnection, WaitFilterInput, WaitOrder } from './wait.type.js';

@Resolver()
export class WaitsResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => WaitConnection, {
    nullable: true,
    description: 'Who waits for us, since when and for what: the longest first.',
  })
  async waits(
    @Args() page: PageArgs,
    @Args('filter', { type: () => WaitFilterInput, nullable: true, description: 'Only those that match.' })
    filter: WaitFilterInput | undefined,
    @Args('orderBy', { type: () => WaitOrder, nullable: true, description: 'LONGEST where absent.' })
    order: WaitOrderName | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PageJson> {
    const wanted = order ?? (filter?.isOpen === false ? 'latest' : 'longest');
    if (wanted === 'longest' && filter?.isOpen === false)
      throw failure('BAD_USER_INPUT', 'LONGEST is an order of waits that last; order those that have ended by LATEST.');
    return readWaits(this.pool, selectionOf(info, { ...page }), filter, wanted);
  }
}

import { Args, Context, createUnionType, Info, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May, Shown } from '../graphql/policy/shown.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { AfterArgs } from './after-args.js';
import { ChangeFeed } from './change-feed.js';
import { ChangeGap } from './change-gap.type.js';
import { tellChanges } from './tell-changes.js';

@ObjectType({
  description:
    'Customers changed, or who of them waits, or groups or experiments: one message for all that was applied at once.',
})
export class CustomersChange {
  @Shown('PUBLIC', () => String, 'Pass it as `after` to go on from here.')
  readonly cursor!: string;
}

const CustomersChangedMessage = createUnionType({
  name: 'CustomersChangedMessage',
  description: 'That something changed, or the admission that some of it was missed.',
  types: () => [CustomersChange, ChangeGap] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

@Resolver()
export class CustomersChangedResolver {
  constructor(
    private readonly pool: Pool,
    private readonly feed: ChangeFeed,
  ) {}

  @May('graph:read')
  @Subscription(() => CustomersChangedMessage, {
    description:
      'That customers, groups or experiments change, without saying which: for whoever shows many of them and asks again. At most a few messages a second, however much comes.',
  })
  async customersChanged(
    @Args() { after }: AfterArgs,
    @Context() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AsyncIterableIterator<Record<string, object>>> {
    const following = await this.feed.followEverybody(after);
    return tellChanges(following, {
      pool: this.pool,
      context,
      info,
      name: 'customersChanged',
      type: 'CustomersChange',
    });
  }
}

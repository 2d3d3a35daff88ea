import { Args, Context, createUnionType, ID, Info, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { AfterArgs } from '../changes/after-args.js';
import { ChangeFeed } from '../changes/change-feed.js';
import { ChangeGap } from '../changes/change-gap.type.js';
import { tellChanges } from '../changes/tell-changes.js';
import { Customer } from '../customers/customer.type.js';
import { May, Shown } from '../graphql/policy/shown.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';

@ObjectType({ description: 'A wait of a customer began, ended, or was corrected.' })
export class WaitsChange {
  @Shown('PUBLIC', () => String, 'Pass it as `after` to go on from here.')
  readonly cursor!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub understood it.')
  readonly at!: string;

  @Shown('PUBLIC', () => ID, 'The customer’s id.')
  readonly id!: string;

  @Shown('PUBLIC', () => Customer, 'The customer as it is now, with its `waits`.', { nullable: true })
  readonly customer!: unknown;
}

const WaitsChangedMessage = createUnionType({
  name: 'WaitsChangedMessage',
  description: 'A change, or the admission that some were missed.',
  types: () => [WaitsChange, ChangeGap] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

@Resolver()
export class WaitsChangedResolver {
  constructor(
    private readonly pool: Pool,
    private readonly feed: ChangeFeed,
  ) {}

  @May('graph:read')
  @Subscription(() => WaitsChangedMessage, {
    description: 'Whose waits change, over all customers, moments after what changes them is applied.',
  })
  async waitsChanged(
    @Args() { after }: AfterArgs,
    @Context() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AsyncIterableIterator<Record<string, object>>> {
    const following = await this.feed.followWaits(after);
    return tellChanges(following, { pool: this.pool, context, info, name: 'waitsChanged', type: 'WaitsChange' });
  }
}

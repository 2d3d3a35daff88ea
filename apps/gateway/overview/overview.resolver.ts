import { OVERVIEW, readOverview, type OverviewName } from '#graph';
import { Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { mayDo, type Permission } from '../graphql/policy/policy.js';
import { May } from '../graphql/policy/shown.js';
import { selectionsOf } from '../graphql/selection-of.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { Overview } from './overview.type.js';

/** Whoever may read what is counted is told how much of it there is. */
const NEEDS: Readonly<Record<OverviewName, Permission>> = {
  waits: 'graph:read',
  customers: 'graph:read',
  groups: 'graph:read',
  claims: 'graph:read',
  experiments: 'graph:read',
  reviews: 'graph:read',
  heldBack: 'sources:read',
};

@Resolver()
export class OverviewResolver {
  constructor(private readonly pool: Pool) {}

  @May('me:read')
  @Query(() => Overview, {
    nullable: true,
    description: 'How much there is of each kind, as far as the role may see it.',
  })
  async overview(
    @Context() { viewer }: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Readonly<Record<OverviewName, object | null>>> {
    const asked = new Set(selectionsOf(info).map(({ field }) => field));
    const wanted = OVERVIEW.filter((name) => asked.has(name) && mayDo(viewer.role, NEEDS[name]));
    const own = viewer.role === 'integration' ? (viewer.source ?? '') : undefined;
    const told = await readOverview(this.pool, wanted, own);
    return Object.fromEntries(OVERVIEW.map((name) => [name, told[name] ?? null])) as Record<
      OverviewName,
      object | null
    >;
  }
}

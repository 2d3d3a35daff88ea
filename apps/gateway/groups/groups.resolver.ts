import {
  nodeOf,
  readCustomersByIds,
  readGroups,
  readWrittenGroups,
  tryGroup,
  type GroupJson,
  type Selection,
  type Tried,
} from '#graph';
import { Args, Context, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import type { GatewayContext } from '../graphql/transport/context.js';
import { failure } from '../graphql/transport/failure.js';
import { May } from '../graphql/policy/shown.js';
import { selectionsOf } from '../graphql/selection-of.js';
import { checkSince } from './check-since.js';
import { GroupTrial, TryGroupInput } from './defining.type.js';
import { demandMayAsk } from '../customers/demand-may-ask.js';
import { Group, GroupKind } from './group.type.js';

@Resolver()
export class GroupsResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => [Group], { nullable: true, description: 'Groups of customers: those found by what customers do, the largest first, then those that were written.' }) // prettier-ignore
  groups(
    @Args('kind', { type: () => GroupKind, nullable: true, description: 'Only found ones, or only written ones.' })
    kind: 'found' | 'written' | undefined,
    @Args('includeRetired', { type: () => Boolean, defaultValue: false, description: 'Also those out of use.' })
    includeRetired: boolean,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly GroupJson[]> {
    return readGroups(this.pool, checkSince(selectionsOf(info)), { kind: kind ?? null, includeRetired });
  }

  @May('graph:read')
  @Query(() => Group, { nullable: true, description: 'A group by its id, in use or not; null where there is none.' })
  async group(
    @Args('id', { type: () => ID, description: 'The group’s id, `group_…`.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GroupJson | undefined> {
    const named = nodeOf(id);
    if (named?.kind !== 'group') return undefined;
    return (await readGroups(this.pool, checkSince(selectionsOf(info)), { ids: [named.id], includeRetired: true }))[0];
  }

  @May('graph:read')
  @Query(() => GroupTrial, { nullable: true, description: 'Tries a group on history: who would be of it, who came and who went. Nothing is written.' }) // prettier-ignore
  async tryGroup(
    @Args('input', { type: () => TryGroupInput, description: 'What to try.' }) input: TryGroupInput,
    @Context() { viewer }: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    demandMayAsk(viewer.role, input.filter);
    const { everybody, ...sides } = await tryGroup(this.pool, input.filter, await this.comparedWith(input));
    const selections = selectionsOf(info);
    const told = await Promise.all(
      Object.entries(sides).map(
        async ([name, tried]) => [name, await this.tell(tried, examplesIn(selections, name))] as const,
      ),
    );
    return { everybody, ...Object.fromEntries(told) };
  }

  private async comparedWith({ against, at }: TryGroupInput) {
    if (!against) return { at: at ?? halfAYearAgo() };
    const named = nodeOf(against);
    const group = (await readWrittenGroups(this.pool)).find(({ id }) => named?.kind === 'group' && id === named.id);
    if (!group?.filter) throw failure('BAD_USER_INPUT', `${against.slice(0, 60)} is no group that was written.`);
    return { filter: group.filter };
  }

  private async tell({ count, ids }: Tried, fields: readonly Selection[]): Promise<object> {
    const customers = fields.length === 0 ? new Map() : await readCustomersByIds(this.pool, ids, fields);
    return { count, examples: ids.flatMap((id) => (customers.get(id) as object | undefined) ?? []) };
  }
}

const examplesIn = (selections: readonly Selection[], side: string): readonly Selection[] =>
  selections
    .filter(({ field }) => field === side)
    .flatMap(({ fields }) => fields.filter(({ field }) => field === 'examples').flatMap((examples) => examples.fields));

function halfAYearAgo(): string {
  const then = new Date();
  then.setUTCMonth(then.getUTCMonth() - 6);
  return then.toISOString();
}

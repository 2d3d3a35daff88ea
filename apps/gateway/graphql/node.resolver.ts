import { nodeOf, readNode, readNodes, type NodeKind } from '#graph';
import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { failure } from './transport/failure.js';
import { Node } from './vocabulary/node.type.js';
import { selectionsAs } from './selection-of.js';
import { May } from './policy/shown.js';

const TYPES: Readonly<Record<NodeKind, readonly string[]>> = {
  customer: ['Person', 'Organization'],
  record: ['Record'],
  case: ['Case'],
  opportunity: ['Opportunity'],
  note: ['Note'],
  group: ['Group'],
};

@Resolver()
export class NodeResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => Node, { nullable: true, description: 'Anything by its global id; null where the id leads nowhere.' })
  async node(
    @Args('id', { type: () => ID, description: 'A global id.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | undefined> {
    const named = nodeOf(id);
    if (!named) return undefined;
    const types = TYPES[named.kind];
    return typed(named.kind, await readNode(this.pool, named.kind, named.id, selectionsAs(info, types)));
  }

  @May('graph:read', 'ids')
  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: 'Several by their global ids, in their order, null for those that lead nowhere. At most 100.',
  })
  async nodes(
    @Args('ids', { type: () => [ID], description: 'Global ids.' }) ids: string[],
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (object | undefined)[]> {
    if (ids.length > 100) throw failure('BAD_USER_INPUT', 'At most 100 ids at a time.');
    const named = ids.map(nodeOf);
    const kinds = [...new Set(named.flatMap((one) => one?.kind ?? []))];
    const found = await Promise.all(
      kinds.map(async (kind) => {
        const those = named.flatMap((one) => (one?.kind === kind ? [one.id] : []));
        return [kind, await readNodes(this.pool, kind, those, selectionsAs(info, TYPES[kind]))] as const;
      }),
    );
    const byKind = new Map(found);
    return named.map((one) => one && typed(one.kind, byKind.get(one.kind)?.get(one.id)));
  }
}

/** Customers say themselves whether they are persons or organizations. */
const typed = (kind: NodeKind, found: object | undefined): object | undefined =>
  found && (kind === 'customer' ? found : { ...found, $type: TYPES[kind][0] });

import { nodeOf, readNode, type NodeKind } from '#graph';
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
    const found = await readNode(this.pool, named.kind, named.id, selectionsAs(info, types));
    return found && (named.kind === 'customer' ? found : { ...found, $type: types[0] });
  }

  @May('graph:read', 'ids')
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several by their global ids, in their order, null for those that lead nowhere. At most 100.',
  })
  nodes(
    @Args('ids', { type: () => [ID], description: 'Global ids.' }) ids: string[],
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (object | undefined)[]> {
    if (ids.length > 100) throw failure('BAD_USER_INPUT', 'At most 100 ids at a time.');
    return Promise.all(ids.map((id) => this.node(id, info)));
  }
}

import { isUuid, nodeOf, readCustomersByIds, readNode, type NodeKind } from '#graph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import { selectionsAs } from '../selection-of.js';
import { failure } from '../transport/failure.js';
import { ENTITIES, type EntityName } from './subgraph-sdl.js';

const MOST = 100;
const KINDS: Readonly<Record<EntityName, NodeKind>> = {
  Person: 'customer',
  Organization: 'customer',
  Case: 'case',
  Opportunity: 'opportunity',
  Note: 'note',
  Record: 'record',
  Group: 'group',
};

interface Representation {
  readonly type: EntityName;
  readonly id: string;
}

/** Entities as a router asks for them: those of one type of customer in one statement, whatever their number. */
export async function readEntities(
  pool: Pool,
  given: readonly unknown[],
  info: GraphQLResolveInfo,
): Promise<readonly (object | null)[]> {
  if (given.length > MOST) throw failure('BAD_USER_INPUT', `At most ${MOST} representations at a time.`);
  const representations = given.map(representationOf);
  const customers = new Map(
    await Promise.all(
      (['Person', 'Organization'] as const).map(async (type) => {
        const ids = representations.flatMap((one) => (one.type === type && isUuid(one.id) ? [one.id] : []));
        return [type, await readCustomersByIds(pool, ids, selectionsAs(info, [type]))] as const;
      }),
    ),
  );
  return Promise.all(
    representations.map(async ({ type, id }) => {
      if (type === 'Person' || type === 'Organization') {
        const found = customers.get(type)!.get(id);
        return found?.$kind === type.toLowerCase() ? { ...found, $type: type } : null;
      }
      const named = nodeOf(id);
      if (named?.kind !== KINDS[type]) return null;
      const found = await readNode(pool, named.kind, named.id, selectionsAs(info, [type]));
      return found ? { ...found, $type: type } : null;
    }),
  );
}

function representationOf(given: unknown): Representation {
  const { __typename: type, id } = (given ?? {}) as { readonly __typename?: unknown; readonly id?: unknown };
  if (!ENTITIES.some((name) => name === type) || typeof id !== 'string')
    throw failure('BAD_USER_INPUT', `A representation has a __typename (${ENTITIES.join(', ')}) and an id.`);
  return { type: type as EntityName, id };
}

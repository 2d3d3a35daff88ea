import { nodeOf, readNodes, type NodeKind } from '#graph';
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
  /** The bare id; undefined where it names nothing of this type. */
  readonly named: string | undefined;
}

/** Entities as a router asks for them: those of one type in one statement, whatever their number. */
export async function readEntities(
  pool: Pool,
  given: readonly unknown[],
  info: GraphQLResolveInfo,
): Promise<readonly (object | null)[]> {
  if (given.length > MOST) throw failure('BAD_USER_INPUT', `At most ${MOST} representations at a time.`);
  const representations = given.map(representationOf);
  const types = [...new Set(representations.map(({ type }) => type))];
  const found = await Promise.all(
    types.map(async (type) => {
      const ids = representations.flatMap((one) => (one.type === type && one.named ? [one.named] : []));
      return [type, await readNodes(pool, KINDS[type], ids, selectionsAs(info, [type]))] as const;
    }),
  );
  const byType = new Map(found);
  return representations.map(({ type, named }) => {
    const one: { readonly $kind?: string } | undefined = named === undefined ? undefined : byType.get(type)!.get(named);
    const isOfType = KINDS[type] !== 'customer' || one?.$kind === type.toLowerCase();
    return one && isOfType ? { ...one, $type: type } : null;
  });
}

function representationOf(given: unknown): Representation {
  const { __typename: type, id } = (given ?? {}) as { readonly __typename?: unknown; readonly id?: unknown };
  if (!ENTITIES.some((name) => name === type) || typeof id !== 'string')
    throw failure('BAD_USER_INPUT', `A representation has a __typename (${ENTITIES.join(', ')}) and an id.`);
  const named = nodeOf(id);
  return { type: type as EntityName, named: named?.kind === KINDS[type as EntityName] ? named.id : undefined };
}

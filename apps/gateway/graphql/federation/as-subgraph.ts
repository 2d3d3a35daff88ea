import { extendSchema, isObjectType, isUnionType, parse, type GraphQLField, type GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { ShownExtensions } from '../policy/shown.js';
import type { GatewayContext } from '../transport/context.js';
import { readEntities } from './entities.js';
import { ENTITIES, subgraphSdl } from './subgraph-sdl.js';

/** The fields that every subgraph has (https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec). */
const FIELDS = `
  "Anything with a __typename and the members of its key."
  scalar _Any

  "What can be fetched by a representation."
  union _Entity = ${ENTITIES.join(' | ')}

  "This subgraph."
  type _Service {
    "The schema with what makes it a subgraph."
    sdl: String!
  }

  extend type Query {
    "For a router: this subgraph’s schema."
    _service: _Service!
    "For a router: entities by their representations, in their order; null for those that lead nowhere. At most 100."
    _entities("Such as {__typename: Person, id: …}." representations: [_Any!]!): [_Entity]!
  }`;

type Field = GraphQLField<unknown, GatewayContext>;

/**
 * The schema with the two root fields by which a router of Federation 2 reads it. They are not in `schema.graphql`: they
 * are the router's. To be called before the policy is put in, which then guards them as it does all others.
 */
export function asSubgraph(schema: GraphQLSchema, pool: Pool): GraphQLSchema {
  const sdl = subgraphSdl(schema);
  const extended = extendSchema(schema, parse(FIELDS));
  const entity = extended.getType('_Entity');
  if (isUnionType(entity)) entity.resolveType = (source: { readonly $type: string }) => source.$type;
  set(extended, 'Query', '_service', { may: 'schema:read' }, () => ({ sdl }));
  set(extended, 'Query', '_entities', { may: 'graph:read', sizedBy: 'representations' }, (_, args, _context, info) =>
    readEntities(pool, args['representations'] as readonly unknown[], info),
  );
  set(extended, '_Service', 'sdl', { dataClass: 'PUBLIC' });
  return extended;
}

function set(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
  extensions: ShownExtensions,
  resolve?: NonNullable<Field['resolve']>,
): void {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? (type.getFields()[fieldName] as Field | undefined) : undefined;
  if (!field) throw new Error(`There is no ${typeName}.${fieldName}.`);
  field.extensions = { ...extensions };
  if (resolve) field.resolve = resolve;
}

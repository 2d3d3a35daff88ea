import { Kind, parse, print, printSchema, visit, type ConstDirectiveNode, type GraphQLSchema } from 'graphql';

/** What can be fetched by its id from elsewhere in a supergraph, and the kind of thing that its ids name. */
export const ENTITIES = ['Person', 'Organization', 'Case', 'Opportunity', 'Note', 'Record', 'Group'] as const;
export type EntityName = (typeof ENTITIES)[number];

/** Types that say the same in every subgraph that has them. */
const SHAREABLE: ReadonlySet<string> = new Set(['PageInfo']);

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])\n\n';
const KEY = directiveOf('@key(fields: "id")');
const SHARED = directiveOf('@shareable');

/**
 * The schema as a subgraph of Apollo Federation 2 tells it (https://specs.apollo.dev/federation/v2.3): every entity has its
 * id as its key.
 */
export function subgraphSdl(schema: GraphQLSchema): string {
  const entities: ReadonlySet<string> = new Set(ENTITIES);
  const document = visit(parse(printSchema(schema)), {
    [Kind.OBJECT_TYPE_DEFINITION]: (node) => {
      const more = [
        ...(entities.has(node.name.value) ? [KEY] : []),
        ...(SHAREABLE.has(node.name.value) ? [SHARED] : []),
      ];
      return more.length === 0 ? undefined : { ...node, directives: [...(node.directives ?? []), ...more] };
    },
  });
  return `${LINK}${print(document)}\n`;
}

function directiveOf(text: string): ConstDirectiveNode {
  const [definition] = parse(`scalar X ${text}`).definitions;
  if (definition?.kind !== Kind.SCALAR_TYPE_DEFINITION) throw new Error(`${text} is no directive.`);
  return definition.directives![0]!;
}

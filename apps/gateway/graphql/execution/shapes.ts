import {
  getArgumentValues,
  GraphQLID,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Role } from '../../access/viewer.js';
import { showOf, type Show } from '../policy/guard-schema.js';
import { collectFields, type Info } from './collect-fields.js';

/** Makes the answer of what a field showed. @throws whatever is not as it should be, for graphql-js to tell of */
export type Shape = (value: unknown, asking: Asking) => unknown;

/** Who asks, and with what. */
export interface Asking {
  readonly role: Role;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Something that only graphql-js answers: an error, a null where none may be, a value that is still to come. */
class Unusual extends Error {}
/** Made once: nobody reads where it came from. */
const UNUSUAL = new Unusual();
/** A field that asks on by itself, or of another kind that is not answered here: whoever asks so asks so every time. */
export class Unplanned extends Error {}

/** CompleteValue of the GraphQL specification (6.4.3) for values that are there, without its errors. */
export function shapeOf(type: GraphQLOutputType, nodes: readonly FieldNode[], info: Info): Shape {
  if (type instanceof GraphQLNonNull) {
    const shape = shapeOf(type.ofType as GraphQLOutputType, nodes, info);
    return (value, asking) => shape(value, asking) ?? unusual();
  }
  const shape = shapeOfNullable(type, nodes, info);
  return (value, asking) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'object' && (value instanceof Error || isPromise(value))) return unusual();
    return shape(value, asking);
  };
}

const isPromise = (value: object): boolean => typeof (value as { readonly then?: unknown }).then === 'function';

const unusual = (): never => {
  throw UNUSUAL;
};

function shapeOfNullable(type: GraphQLOutputType, nodes: readonly FieldNode[], info: Info): Shape {
  if (type instanceof GraphQLList) {
    const shape = shapeOf(type.ofType, nodes, info);
    return (value, asking) => (Array.isArray(value) ? value.map((one) => shape(one, asking)) : unusual());
  }
  if (isLeafType(type)) return leaf(type);
  const sets = nodes.map(({ selectionSet }) => selectionSet);
  if (isAbstractType(type)) return abstract(type, (possible) => object(possible, () => fieldsOf(possible, sets, info)), info); // prettier-ignore
  return object(type as GraphQLObjectType, () => fieldsOf(type as GraphQLObjectType, sets, info));
}

function leaf(type: GraphQLLeafType): Shape {
  const serialized = (value: unknown): unknown => type.serialize(value) ?? unusual();
  if (type !== GraphQLString && type !== GraphQLID) return serialized;
  return (value) => (typeof value === 'string' ? value : serialized(value));
}

/** Types are told apart by the value alone, as all of ours are; what wants more is unusual. */
function abstract(type: GraphQLAbstractType, shapeAs: (possible: GraphQLObjectType) => Shape, { schema }: Info): Shape {
  const shapes = new Map<unknown, Shape>();
  const tellType = type.resolveType as ((value: unknown) => unknown) | undefined;
  return (value, asking) => {
    const name = tellType?.(value);
    let shape = shapes.get(name);
    if (!shape) {
      const possible = typeof name === 'string' ? schema.getType(name) : undefined;
      if (!isObjectType(possible) || !schema.isSubType(type, possible)) return unusual();
      shapes.set(name, (shape = shapeAs(possible)));
    }
    return shape(value, asking);
  };
}

interface PlannedField {
  readonly key: string;
  readonly show: Show;
  readonly type: GraphQLOutputType;
  readonly shape: Shape;
  /** Where the field takes arguments. @throws where a variable does not fit */
  readonly checkArguments: ((asking: Asking) => unknown) | undefined;
}

/** What is asked of a type is looked at where the first such object comes: of most possible types none ever does. */
function object(type: GraphQLObjectType, plan: () => readonly PlannedField[]): Shape {
  if (type.isTypeOf) throw new Unplanned(type.name);
  let fields: readonly PlannedField[] | undefined;
  return (value, asking) => {
    if (typeof value !== 'object') return unusual();
    fields ??= plan();
    const answer: Record<string, unknown> = {};
    for (const { key, show, type: of, shape, checkArguments } of fields) {
      checkArguments?.(asking);
      answer[key] = shape(show(value as Record<string, unknown>, key, asking.role, of), asking);
    }
    return answer;
  };
}

function fieldsOf(
  type: GraphQLObjectType,
  sets: readonly FieldNode['selectionSet'][],
  info: Info,
): readonly PlannedField[] {
  const definitions = type.getFields();
  return [...collectFields(type, sets, info)].map(([key, nodes]): PlannedField => {
    const node = nodes[0]!;
    const name = node.name.value;
    // As a member of a plain object it would be no member.
    if (key === '__proto__') throw new Unplanned(key);
    if (name === '__typename')
      return { key, show: () => type.name, type: GraphQLString, shape: (value) => value, checkArguments: undefined };
    const definition = definitions[name] as GraphQLField<unknown, unknown> | undefined;
    const show = definition && showOf(definition);
    if (!show) throw new Unplanned(`${type.name}.${name}`);
    const checkArguments =
      definition.args.length === 0
        ? undefined
        : ({ variables }: Asking) => getArgumentValues(definition, node, variables);
    return { key, show, type: definition.type, shape: shapeOf(definition.type, nodes, info), checkArguments };
  });
}

import { keyOf } from '#graph';
import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { ROLES, type Role } from '../../access/viewer.js';
import type { GatewayContext } from '../transport/context.js';
import { failure } from '../transport/failure.js';
import { masked } from './masks.js';
import { mayDo, showingOf, type DataClass, type Showing } from './policy.js';
import type { ShownExtensions } from './shown.js';

type AnyField = GraphQLField<unknown, GatewayContext>;
type Source = Readonly<Record<string, unknown>>;

/** What a field shows of its object to a role, under the key that the caller gave it: read from the object alone, at once. */
export type Show = (source: Source, key: string, role: Role, type: GraphQLOutputType) => unknown;
const shows = new WeakMap<object, Show>();

/** Of a field of the guarded schema that no resolver of its own answers. */
export const showOf = (field: GraphQLField<unknown, unknown>): Show | undefined => shows.get(field);

/**
 * Puts the one policy into the built schema: every root field checks its permission and its deadline, every other field shows what the
 * viewer's role may see of its class. A field without a class, one that could not be withheld, or a query that could not fail alone,
 * stops the start.
 */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const flaws: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields()) as AnyField[]) {
      const root = type instanceof GraphQLObjectType && roots.has(type);
      const flaw = root ? guardRoot(field, type === schema.getQueryType()) : guardField(field, isObjectType(type));
      if (flaw) flaws.push(`${type.name}.${field.name} ${flaw}`);
    }
  }
  if (flaws.length > 0) throw new Error(`The schema breaks its policy:\n${flaws.join('\n')}`);
  return schema;
}

function guardRoot(field: AnyField, isQuery: boolean): string | undefined {
  const { may } = field.extensions as ShownExtensions;
  if (!may) return 'asks for no permission: add @May(…)';
  // Federation says what the types of its own two are.
  if (isQuery && !field.name.startsWith('_') && field.type instanceof GraphQLNonNull)
    return 'would take what else was asked for along where it fails or is forbidden, so it must be nullable';
  const { resolve, subscribe } = field;
  const demand = (context: GatewayContext) => {
    if (!mayDo(context.viewer.role, may))
      throw failure('FORBIDDEN', `The role ${context.viewer.role} may not ask for ${field.name}.`);
  };
  field.resolve = (source, args, context, info) => {
    demand(context);
    if (context.answered?.has(info.path.key as string)) return context.answered.get(info.path.key as string);
    if (!resolve) return (source as Source | undefined)?.[field.name];
    const answer: unknown = resolve(source, args, context, info);
    return isQuery && context.deadline && answer instanceof Promise ? context.deadline.within(answer) : answer;
  };
  if (subscribe)
    field.subscribe = (source, args, context, info) => {
      demand(context);
      return subscribe(source, args, context, info);
    };
  return undefined;
}

function guardField(field: AnyField, resolves: boolean): string | undefined {
  const { dataClass, read, resolved } = field.extensions as ShownExtensions;
  if (!dataClass) return 'has no data class: make it with @Shown(…)';
  const fixed = typeof dataClass === 'string' ? dataClass : undefined;
  if (
    fixed !== 'PUBLIC' &&
    field.type instanceof GraphQLNonNull &&
    !isMaskableList(field.type) &&
    ROLES.some((role) => !fixed || showingOf(role, fixed) === 'withheld')
  )
    return `is of class ${fixed ?? 'that varies'} and can be withheld, so it must be nullable`;
  if (fixed !== 'PUBLIC') field.description = `${field.description ?? ''} (Data class: ${fixed ?? 'by attribute'}.)`;
  if (!resolves || resolved) return undefined;
  const value = valueOf(field.name, read);
  const show = fixed ? showFixed(value, fixed) : showVarying(value, dataClass as (source: Source) => DataClass);
  shows.set(field, show);
  field.resolve = (source, _args, { viewer }, { path, returnType }) =>
    show(source as Source, path.key as string, viewer.role, returnType);
  return undefined;
}

type Value = (source: Source, alias: string) => unknown;

/** The reader's JSON by key; else a plain object's member. */
const valueOf =
  (name: string, read: ShownExtensions['read']): Value =>
  (source, alias) => {
    const key = alias === name ? name : keyOf(name, alias);
    let value = source[key];
    if (value === undefined && key !== name) value = source[name];
    return read ? read(value, source, key) : value;
  };

function showFixed(value: Value, dataClass: DataClass): Show {
  if (dataClass === 'PUBLIC') return value;
  const showings = Object.fromEntries(ROLES.map((role) => [role, showingOf(role, dataClass)])) as Record<Role, Showing>;
  return (source, key, role, type) => shown(value, source, key, type, showings[role], dataClass);
}

const showVarying =
  (value: Value, classOf: (source: Source) => DataClass): Show =>
  (source, key, role, type) => {
    const dataClass = classOf(source);
    return shown(value, source, key, type, showingOf(role, dataClass), dataClass);
  };

function shown(
  value: Value,
  source: Source,
  key: string,
  type: GraphQLOutputType,
  showing: Showing,
  dataClass: DataClass,
): unknown {
  if (showing === 'plain') return value(source, key);
  return showing === 'masked' ? masked(value(source, key), dataClass) : withheld(type);
}

const isMaskableList = (type: GraphQLOutputType): boolean =>
  type instanceof GraphQLNonNull && type.ofType instanceof GraphQLList;
const withheld = (type: GraphQLOutputType): unknown => (isMaskableList(type) ? [] : null);

import type { Type } from '@nestjs/common';
import { TypeMetadataStorage } from '@nestjs/graphql';
import type { GraphQLScalarType } from 'graphql';

type ArgumentType = Type<unknown> | GraphQLScalarType | object;

/**
 * The arguments of a field that a reader answers from the selection set: no method takes them, so `@Args` has no
 * parameter to stand on. All fields of an `@ArgsType()` class.
 */
export const Takes =
  (type: () => Type<unknown>): PropertyDecorator =>
  (prototype, field) => {
    TypeMetadataStorage.addMethodParamMetadata({
      kind: 'args',
      ...place(prototype, field),
      typeFn: type,
      options: {},
    } as never);
  };

/** One argument of such a field, which may be left out. `[Type]` means a list. */
export const TakesOne =
  (name: string, type: () => ArgumentType | [ArgumentType], description: string): PropertyDecorator =>
  (prototype, field) => {
    const given = type();
    const [of, list] = Array.isArray(given)
      ? [given[0] as ArgumentType, { isArray: true, arrayDepth: 1 }]
      : [given, {}];
    TypeMetadataStorage.addMethodParamMetadata({
      kind: 'arg',
      name,
      description,
      ...place(prototype, field),
      typeFn: () => of,
      options: { nullable: true, ...list },
    } as never);
  };

const place = (prototype: object, field: string | symbol) => ({
  target: prototype.constructor,
  methodName: field as string,
  index: 0,
});

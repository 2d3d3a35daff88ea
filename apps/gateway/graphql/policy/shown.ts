import { Extensions, Field, type FieldOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import type { DataClass, Permission } from './policy.js';

type Source = Readonly<Record<string, unknown>>;

/** What kind of data the field of this very object holds; of a fact it depends on the attribute. */
export type ClassOf = DataClass | ((source: Source) => DataClass);

export interface ShownExtensions {
  readonly dataClass?: ClassOf;
  /** Makes the answer of what the reader brought. */
  readonly read?: (value: unknown, source: Source, key: string) => unknown;
  /** About how many items a list without `first` has, for the cost; `first`: as many as the field around it was asked for. */
  readonly size?: number | 'first';
  /** What one of the items costs by itself: 1, or less where it is a row of one scan with plain values alone. */
  readonly weight?: number;
  /** How much `first` may be at most, where that is not 100; the lists within are sized by it (`size: 'first'`). */
  readonly most?: number;
  /** The argument whose length is the number of items. */
  readonly sizedBy?: string;
  readonly may?: Permission;
  /** Its own resolver answers, not what a reader brought. */
  readonly resolved?: boolean;
}

export interface ShownOptions {
  readonly nullable?: boolean;
  /** A method decorator types what a reader brought at its own risk. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly read?: (value: any, source: any, key: string) => unknown;
  readonly size?: number | 'first';
  readonly weight?: number;
  readonly deprecationReason?: string;
}

/** A field of the schema: its class, its type and its description. The only way to make one. */
export function Shown(
  dataClass: ClassOf,
  type: ReturnTypeFunc,
  description: string,
  options: ShownOptions = {},
): PropertyDecorator & MethodDecorator {
  const { read, size, weight, ...field } = options;
  const fieldOptions: FieldOptions = { description, ...field };
  const extensions: ShownExtensions = {
    dataClass,
    ...(read ? { read } : {}),
    ...(size === undefined ? {} : { size }),
    ...(weight === undefined ? {} : { weight }),
  };
  return (prototype: object, key: string | symbol, descriptor?: PropertyDescriptor) => {
    Field(type, fieldOptions)(prototype, key, descriptor as TypedPropertyDescriptor<unknown>);
    Extensions({ ...extensions })(prototype, key as string, descriptor as TypedPropertyDescriptor<unknown>);
  };
}

/** What a query, mutation or subscription asks for. @param sizedBy the argument whose length is that of the answer */
export const May = (permission: Permission, sizedBy?: string): MethodDecorator =>
  Extensions({ may: permission, ...(sizedBy === undefined ? {} : { sizedBy }) });

/** A field that a resolver of its own answers, beside `@ResolveField`: open to whoever sees the object. */
export const Resolved = (): MethodDecorator => Extensions({ dataClass: 'PUBLIC', resolved: true });

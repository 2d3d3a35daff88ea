import { writeCursor, type PageJson } from '#graph';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Shown } from '../policy/shown.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many at most: 1 to 100.' })
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; absent for the first page.',
  })
  readonly after?: string | null;
}

@ArgsType()
export class FirstArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many at most: 1 to 100.' })
  readonly first!: number;
}

@ObjectType({ description: 'Where a page stands in its list, after the Relay specification.' })
export class PageInfo {
  @Shown('PUBLIC', () => Boolean, 'Whether there are more after this page.')
  readonly hasNextPage!: boolean;

  @Shown('PUBLIC', () => Boolean, 'Whether this page was asked for with `after`.')
  readonly hasPreviousPage!: boolean;

  @Shown('PUBLIC', () => String, 'The cursor of the first item; null on an empty page.', { nullable: true })
  readonly startCursor!: string | null;

  @Shown('PUBLIC', () => String, 'The cursor of the last item, to pass as `after`; null on an empty page.', {
    nullable: true,
  })
  readonly endCursor!: string | null;
}

const shownRows = (page: PageJson) => page.rows.slice(0, page.first);

const pageInfo = (_: unknown, page: PageJson): PageInfo => {
  const rows = shownRows(page);
  const cursor = (place: readonly unknown[] | undefined) => (place ? writeCursor(place) : null);
  return {
    hasNextPage: page.rows.length > page.first,
    hasPreviousPage: page.after === true,
    startCursor: cursor(rows[0]?.$c),
    endCursor: cursor(rows.at(-1)?.$c),
  };
};

const itemsOf = (_: unknown, page: PageJson, key: string): readonly unknown[] => shownRows(page).map((row) => row[key]);

/** The edge and connection types of a node type, Relay-shaped, with `nodes` as a shortcut. */
export function connectionOf<Node>(
  name: string,
  node: () => Type<Node>,
  plural: string,
  options: { readonly capped?: boolean } = {},
): Type<object> {
  @ObjectType(`${name}Edge`, { description: `One of the ${plural} and its place in the list.` })
  class Edge {
    @Shown('PUBLIC', () => String, 'The place of this item, to pass as `after`. Opaque: do not take it apart.', {
      read: (_: unknown, edge: { readonly $c: readonly unknown[] }) => writeCursor(edge.$c),
    })
    readonly cursor!: string;

    @Shown('PUBLIC', node, 'The item itself.')
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${plural}.` })
  class Connection {
    @Shown('PUBLIC', () => [Edge], 'The items with their cursors.', { read: itemsOf })
    readonly edges!: readonly Edge[];

    @Shown('PUBLIC', () => [node()], 'The items without cursors.', { read: itemsOf })
    readonly nodes!: readonly Node[];

    @Shown('PUBLIC', () => PageInfo, 'Where this page stands.', { read: pageInfo })
    readonly pageInfo!: PageInfo;

    @Shown(
      'PUBLIC',
      () => Int,
      options.capped ? 'How many there are in all, counted up to 10,000.' : 'How many there are in all.',
      {
        read: (_: unknown, page: PageJson) => (options.capped ? Math.min(page.total ?? 0, 10_000) : (page.total ?? 0)),
      },
    )
    readonly totalCount!: number;
  }
  if (options.capped)
    Shown('PUBLIC', () => Boolean, 'False where there are more than `totalCount` says: it stops at 10,000.', {
      read: (_: unknown, page: PageJson) => (page.total ?? 0) <= 10_000,
    })(Connection.prototype, 'totalCountIsExact');
  return Connection;
}

import type { RelationType as Kind } from '#contracts';
import { isUuid, readAround } from '#graph';
import { Args, ArgsType, Field, ID, Info, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { Customer } from '../customers/customer.type.js';
import { RelationType } from '../graphql/vocabulary/enums.js';
import { failure } from '../graphql/transport/failure.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { selectionsOf } from '../graphql/selection-of.js';
import { May, Shown } from '../graphql/policy/shown.js';

const MOST_HOPS = 3;

@ArgsType()
class AroundArgs {
  @Field(() => ID, { description: 'The customer in the middle.' })
  readonly id!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many steps away: 1 to 3.' })
  readonly hops!: number;

  @Field(() => [RelationType], { nullable: true, description: 'Only along these relations.' })
  readonly kinds?: Kind[] | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many customers at most: 1 to 100.' })
  readonly first!: number;
}

@ObjectType({ description: 'A customer in a picture of surroundings.' })
export class AroundNode {
  @Shown('PUBLIC', () => Customer, 'The customer.')
  readonly customer!: unknown;

  @Shown('PUBLIC', () => Int, 'How many steps from the middle; 0 is the middle itself.')
  readonly hops!: number;
}

@ObjectType({ description: 'A relation between two customers of the picture that still stands.' })
export class AroundEdge {
  @Shown('PUBLIC', () => ID, 'Where it goes from.')
  readonly from!: string;

  @Shown('PUBLIC', () => ID, 'Where it goes to.')
  readonly to!: string;

  @Shown('PUBLIC', () => RelationType, 'What ties them.')
  readonly type!: string;

  @Shown('PUBLIC', () => DateTime, 'When it began, by the first source that says so.')
  readonly since!: string;
}

@ObjectType({ description: 'A customer and who is tied to it.' })
export class Around {
  @Shown('PUBLIC', () => [AroundNode], 'The customers, nearest first.')
  readonly nodes!: readonly AroundNode[];

  @Shown('PUBLIC', () => [AroundEdge], 'The relations between them.', { size: 50 })
  readonly edges!: readonly AroundEdge[];

  @Shown('PUBLIC', () => Boolean, 'Whether all within reach are here.', {
    read: (_: unknown, around: { readonly left: number }) => around.left === 0,
  })
  readonly complete!: boolean;

  @Shown('PUBLIC', () => Int, 'How many within reach were left out.')
  readonly left!: number;
}

@Resolver()
export class AroundResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => Around, {
    nullable: true,
    description: 'Who is tied to a customer, step by step; null where the id leads nowhere.',
  })
  async around(
    @Args() { id, hops, kinds, first }: AroundArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | undefined> {
    if (hops < 1 || hops > MOST_HOPS) throw failure('BAD_USER_INPUT', `\`hops\` must be 1 to ${MOST_HOPS}.`);
    if (!isUuid(id)) return undefined;
    const nodes = selectionsOf(info).filter((one) => one.field === 'nodes');
    const customers = nodes.flatMap((one) => one.fields).filter((one) => one.field === 'customer');
    return readAround(
      this.pool,
      id,
      { hops, first, kinds: kinds ?? null },
      customers.flatMap((one) => one.fields),
    );
  }
}

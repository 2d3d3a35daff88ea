import type { RelationType as Kind } from '#contracts';
import { isUuid, readAround, type Selection } from '#graph';
import { Args, ArgsType, Extensions, Field, Float, ID, Info, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { Customer } from '../customers/customer.type.js';
import { CustomerKind, RelationType } from '../graphql/vocabulary/enums.js';
import { failure } from '../graphql/transport/failure.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { selectionsOf } from '../graphql/selection-of.js';
import { May, Shown } from '../graphql/policy/shown.js';

const MOST_HOPS = 3;
/** What a screen can draw; whoever asks for the customers themselves is held to less by the cost. */
const MOST_CUSTOMERS = 5_000;
const MOST_EXPANDED = 50;

@ArgsType()
class AroundArgs {
  @Field(() => ID, { description: 'The customer in the middle.' })
  readonly id!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many steps away: 1 to 3.' })
  readonly hops!: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'Customers of the picture whose neighbours are in it too: at most 50.',
  })
  readonly expand?: string[] | null;

  @Field(() => [RelationType], { nullable: true, description: 'Only along these relations.' })
  readonly kinds?: Kind[] | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many customers at most: 1 to 5,000.' })
  readonly first!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Ties as they stood at that time, by the clocks of the sources; customers as they are known now.',
  })
  readonly at?: string | null;
}

@ObjectType({ description: 'A customer in a picture of surroundings.' })
export class AroundNode {
  @Shown('PUBLIC', () => ID, 'The customer’s id.')
  readonly id!: string;

  @Shown('PUBLIC', () => CustomerKind, 'Whether this is a person or an organization.')
  readonly kind!: string;

  @Shown(({ kind }) => (kind === 'person' ? 'NAME' : 'BUSINESS'), () => String, 'What to call the customer.', {
    nullable: true,
  })
  readonly displayName!: string | null;

  @Shown('PUBLIC', () => Int, 'How many steps from the middle; 0 is the middle itself.')
  readonly hops!: number;

  @Shown('PUBLIC', () => Int, 'How many customers it is tied to in all, in the picture or not, along `kinds`.')
  readonly degree!: number;

  @Shown(
    'PUBLIC',
    () => Float,
    'How it feels: touchpoints that feel good less those that feel bad, over those that were judged, −1 to 1; an account’s with those of its people. Null where none was judged.',
    { nullable: true },
  )
  readonly balance!: number | null;

  @Shown('PUBLIC', () => Customer, 'The customer itself.')
  readonly customer!: unknown;
}

@ObjectType({
  description:
    'A relation between two customers of the picture that still stands, or stood at the time that was asked for.',
})
export class AroundEdge {
  @Shown('PUBLIC', () => ID, 'Where it goes from.')
  readonly from!: string;

  @Shown('PUBLIC', () => ID, 'Where it goes to.')
  readonly to!: string;

  @Shown('PUBLIC', () => RelationType, 'What ties them.')
  readonly type!: string;

  @Shown('PUBLIC', () => DateTime, 'When it began, by the first source that says so.')
  readonly since!: string;

  @Shown('PUBLIC', () => Int, 'How many ties between their records say so: 1 is the weakest.')
  readonly told!: number;
}

/** A row of a scan with plain values alone. */
const LIGHT = 0.1;

@ObjectType({ description: 'A customer and who is tied to it.' })
export class Around {
  @Shown('PUBLIC', () => [AroundNode], 'The customers, nearest first.', { size: 'first', weight: LIGHT })
  readonly nodes!: readonly AroundNode[];

  @Shown('PUBLIC', () => [AroundEdge], 'The relations between them.', { size: 'first', weight: LIGHT })
  readonly edges!: readonly AroundEdge[];

  @Shown('PUBLIC', () => Boolean, 'Whether all within reach are here.', {
    read: (_: unknown, around: { readonly left: number }) => around.left === 0,
  })
  readonly complete!: boolean;

  @Shown('PUBLIC', () => Int, 'How many within reach of those that are here were left out.')
  readonly left!: number;

  @Shown(
    'PUBLIC',
    () => DateTime,
    'When the first tie of the customer in the middle began, of those that have ended too; before it there was none.',
    { nullable: true },
  )
  readonly since!: string | null;
}

@Resolver()
export class AroundResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Extensions({ most: MOST_CUSTOMERS })
  @Query(() => Around, {
    nullable: true,
    description: 'Who is tied to a customer, step by step; null where the id leads nowhere.',
  })
  async around(
    @Args() { id, hops, expand, kinds, first, at }: AroundArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | undefined> {
    if (hops < 1 || hops > MOST_HOPS) throw failure('BAD_USER_INPUT', `\`hops\` must be 1 to ${MOST_HOPS}.`);
    if ((expand?.length ?? 0) > MOST_EXPANDED)
      throw failure('BAD_USER_INPUT', `\`expand\` must be at most ${MOST_EXPANDED} ids.`);
    if (!isUuid(id)) return undefined;
    const asked = { hops, expand: (expand ?? []).filter(isUuid), first, kinds: kinds ?? null, at: at ?? undefined };
    return readAround(this.pool, id, asked, askedOfCustomers(info));
  }
}

/** What is asked of the customers themselves. */
export const askedOfCustomers = (info: GraphQLResolveInfo): readonly Selection[] =>
  selectionsOf(info)
    .filter((one) => one.field === 'nodes')
    .flatMap((one) => one.fields)
    .filter((one) => one.field === 'customer')
    .flatMap((one) => one.fields);

import type { RelationType as Kind } from '#contracts';
import { isUuid, readWay } from '#graph';
import { Args, ArgsType, Field, ID, Info, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { RelationType } from '../graphql/vocabulary/enums.js';
import { failure } from '../graphql/transport/failure.js';
import { May, Shown } from '../graphql/policy/shown.js';
import { AroundEdge, AroundNode, askedOfCustomers } from './around.resolver.js';

const MOST_STEPS = 6;
/** Each step looks at the ties of whole crowds: a way is dearer than the few whom it names. */
const STEP_WEIGHT = 10;

@ArgsType()
class WayArgs {
  @Field(() => ID, { description: 'The customer where the way begins.' })
  readonly from!: string;

  @Field(() => ID, { description: 'The customer where it ends.' })
  readonly to!: string;

  @Field(() => [RelationType], { nullable: true, description: 'Only along these relations.' })
  readonly kinds?: Kind[] | null;

  @Field(() => Int, { defaultValue: MOST_STEPS, description: `How many steps at most: 1 to ${MOST_STEPS}.` })
  readonly most!: number;
}

@ObjectType({ description: 'A shortest way between two customers along relations that still stand.' })
export class Way {
  @Shown('PUBLIC', () => Int, 'How many steps it is long; null where none within `most` was found.', {
    nullable: true,
  })
  readonly steps!: number | null;

  @Shown('PUBLIC', () => [AroundNode], 'Whom one passes, both ends with them; `hops` counts from the beginning.', {
    size: MOST_STEPS + 1,
    weight: STEP_WEIGHT,
  })
  readonly nodes!: readonly AroundNode[];

  @Shown('PUBLIC', () => [AroundEdge], 'The relations between them.', { size: MOST_STEPS })
  readonly edges!: readonly AroundEdge[];

  @Shown(
    'PUBLIC',
    () => Boolean,
    'Whether every relation within reach was looked at; where it is false there may be another way, or a shorter one.',
  )
  readonly complete!: boolean;
}

@Resolver()
export class WayResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => Way, {
    nullable: true,
    description: 'A shortest way from one customer to another; null where an id leads nowhere.',
  })
  async way(@Args() { from, to, kinds, most }: WayArgs, @Info() info: GraphQLResolveInfo): Promise<object | undefined> {
    if (most < 1 || most > MOST_STEPS) throw failure('BAD_USER_INPUT', `\`most\` must be 1 to ${MOST_STEPS}.`);
    if (!isUuid(from) || !isUuid(to)) return undefined;
    return readWay(this.pool, from, to, { kinds: kinds ?? null, most }, askedOfCustomers(info));
  }
}

import { readAdvocates, readParties, type PageJson } from '#graph';
import {
  Args,
  Context,
  createUnionType,
  Field,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May, Shown } from '../graphql/policy/shown.js';
import { SaidEvents } from '../graphql/said-events.js';
import { selectionOf } from '../graphql/selection-of.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { Refused, refused } from '../graphql/vocabulary/refused.type.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { recordOf } from '../identity/record-of.js';
import { AdvocateConnection, AdvocateFilterInput } from './advocate.type.js';

const RecordedRelation = enumOf(
  'RecordedRelation',
  ['recommended', 'introduced_by', 'serves'],
  'What one customer is to another, read from the first to the second.',
);

@InputType({ description: 'What one customer is to another.' })
export class RecordRelationInput {
  @Field(() => RecordedRelation, { description: 'What.' })
  readonly type!: string;

  @Field(() => ID, { description: 'The first: who recommended, was introduced, serves.' })
  readonly from!: string;

  @Field(() => ID, { description: 'The second: who was recommended to, introduced, is served.' })
  readonly to!: string;

  @Field(() => DateTime, { nullable: true, description: 'Since when, or with `ended` until when; now where absent.' })
  readonly at?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'That it is so no longer.' })
  readonly ended?: boolean | null;
}

@ObjectType({ description: 'It stands in the graph, or will.' })
export class RelationRecorded {
  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => Boolean, 'False where it took longer than this answer could wait: it will be applied.')
  readonly applied!: boolean;
}

const RecordRelationResult = createUnionType({
  name: 'RecordRelationResult',
  description: 'What became of it.',
  types: () => [RelationRecorded, Refused] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

/** Who speaks for us, and whom we owe to whom. */
@Resolver()
export class AdvocacyResolver {
  constructor(
    private readonly pool: Pool,
    private readonly events: SaidEvents,
  ) {}

  @May('graph:read')
  @Query(() => AdvocateConnection, {
    nullable: true,
    description:
      'Who speaks for us, the last to show it first; who could be asked to recommend us, and what forbids asking now. Of each sign the latest 2,000 are looked at.',
  })
  async advocates(
    @Args() page: PageArgs,
    @Args('filter', { type: () => AdvocateFilterInput, nullable: true, description: 'Only those that match.' })
    filter: AdvocateFilterInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PageJson> {
    return readAdvocates(this.pool, selectionOf(info, { ...page }), filter);
  }

  @May('notes:write')
  @Mutation(() => RecordRelationResult, {
    description:
      'Says that one customer recommended us to another, introduced it to us, or serves it. What comes of it is observed.',
  })
  async recordRelation(
    @Args('input', { type: () => RecordRelationInput, description: 'Who, whom, what.' })
    { type, from, to, at, ended }: RecordRelationInput,
    @Context() { viewer }: GatewayContext,
  ): Promise<object> {
    const [one, other] = [await recordOf(this.pool, from), await recordOf(this.pool, to)];
    if (one === undefined || other === undefined)
      return refused('NOT_FOUND', 'There is no customer of this id.', 'input', one === undefined ? 'from' : 'to');
    if (one === other) return refused('SAME_CUSTOMER', 'Both ends are the same customer.', 'input', 'to');
    const parties = await readParties(this.pool, [one, other]);
    const said = await this.events.say('notes.meri', 'relation.recorded', {
      type,
      from: parties.get(one),
      to: parties.get(other),
      by: viewer.name,
      ...(at ? { at } : {}),
      ...(ended ? { ended } : {}),
    });
    if ('userErrors' in said) return said;
    return { $type: 'RelationRecorded', eventId: said.eventId, applied: said.arrival === 'applied' };
  }
}

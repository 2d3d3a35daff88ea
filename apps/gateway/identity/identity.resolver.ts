import {
  explainRecords,
  isUuid,
  previewDecision,
  readMoves,
  readReviews,
  type PageJson,
  type PreviewedVerdict,
} from '#graph';
import { Args, ArgsType, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { May } from '../graphql/policy/shown.js';
import { selectionOf, selectionsOf } from '../graphql/selection-of.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { explainedIn } from './why/explained-in.js';
import { IdentityVerdict, ReviewOrder, ReviewReason } from './identity-enums.js';
import { DecisionPreview } from './preview/preview.type.js';
import { recordOf, splitPairs } from './record-of.js';
import { ReviewConnection } from './review.type.js';
import { tellPreview } from './preview/tell-preview.js';
import { tellWhy } from './why/tell-why.js';
import { Why } from './why/why.type.js';

@ArgsType()
class PairArgs {
  @Field(() => ID, { description: 'A record, or a customer, present or former, which means its eldest record.' })
  readonly a!: string;

  @Field(() => ID, { description: 'The other.' })
  readonly b!: string;
}

/** What moves is beside the rest, by the keys that it was asked for under. */
type Previewed = Omit<DecisionPreview, 'moves'>;

/** Questions about who is who; none of them writes. */
@Resolver()
export class IdentityResolver {
  constructor(private readonly pool: Pool) {}

  @May('graph:read')
  @Query(() => Why, {
    nullable: true,
    description:
      'Why two records are, or are not, one customer, and what would turn that. Null where an id leads nowhere, or both to one record.',
  })
  async why(@Args() pair: PairArgs): Promise<Why | null> {
    const records = await this.pairOf(pair);
    const explained = records && (await explainRecords(this.pool, ...records));
    return explained ? tellWhy(explained) : null;
  }

  @May('graph:read')
  @Query(() => ReviewConnection, {
    nullable: true,
    description: 'Pairs of customers that wait for a person, the most doubtful first.',
  })
  async reviews(
    @Args() page: PageArgs,
    @Args('order', { type: () => ReviewOrder, defaultValue: 'doubt', description: 'Which come first.' })
    order: 'doubt' | 'size' | 'newest',
    @Args('reason', { type: () => ReviewReason, nullable: true, description: 'Only those that wait for this reason.' })
    reason: string | undefined,
    @Args('customer', { type: () => ID, nullable: true, description: 'Only those that concern this customer.' })
    customer: string | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PageJson> {
    const selection = selectionOf(info, { ...page });
    if (customer !== undefined && customer !== null && !isUuid(customer))
      return { first: page.first, rows: [], total: 0 };
    const found = await readReviews(
      this.pool,
      { order, reason: reason ?? null, customer: customer ?? null },
      selection,
    );
    return explainedIn(found, async (a, b) => {
      const explained = await explainRecords(this.pool, a, b);
      return explained ? tellWhy(explained) : null;
    });
  }

  @May('graph:read')
  @Query(() => DecisionPreview, {
    nullable: true,
    description: 'What a decision on two records would do. Null where an id leads nowhere, or both to one record.',
  })
  async decisionPreview(
    @Args() pair: PairArgs,
    @Args('verdict', {
      type: () => IdentityVerdict,
      description: 'What would be said; RETRACTED takes all earlier words back.',
    })
    verdict: PreviewedVerdict,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Previewed | null> {
    const records = await this.pairOf(pair);
    return records ? this.preview([records], verdict, info) : null;
  }

  @May('graph:read')
  @Query(() => DecisionPreview, {
    nullable: true,
    description: 'What splitting a record off its customer would do. Null where it is no record, or stands alone.',
  })
  async splitPreview(
    @Args('record', { type: () => ID, description: 'The record.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Previewed | null> {
    const pairs = await splitPairs(this.pool, id);
    return pairs && pairs.length > 0 ? this.preview(pairs, 'not-same', info) : null;
  }

  private async preview(
    pairs: readonly (readonly [string, string])[],
    verdict: PreviewedVerdict,
    info: GraphQLResolveInfo,
  ): Promise<Previewed> {
    const previewed = await previewDecision(this.pool, pairs, verdict);
    const moves: Record<string, unknown> = {};
    for (const { field, key, fields } of selectionsOf(info))
      if (field === 'moves') moves[key] = await readMoves(this.pool, previewed.moving, fields);
    return { ...tellPreview(previewed), ...moves };
  }

  private async pairOf({ a, b }: PairArgs): Promise<readonly [string, string] | undefined> {
    const [one, other] = [await recordOf(this.pool, a), await recordOf(this.pool, b)];
    return one === undefined || other === undefined || one === other ? undefined : [one, other];
  }
}

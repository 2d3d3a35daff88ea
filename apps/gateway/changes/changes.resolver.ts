import { isUuid, readChanges, readUnderstoodChanges, type PageJson } from '#graph';
import type { UnderstoodChange as UnderstoodChangeValue } from '#understanding';
import {
  Args,
  Context,
  createUnionType,
  ID,
  Info,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { Customer } from '../customers/customer.type.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { failure } from '../graphql/transport/failure.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { selectionOf } from '../graphql/selection-of.js';
import { May, Shown } from '../graphql/policy/shown.js';
import { TermsInForce } from '../service-map/terms-in-force.js';
import { TimeRangeInput } from '../timeline/time-range.type.js';
import { AfterArgs } from './after-args.js';
import { ChangeFeed } from './change-feed.js';
import { ChangeConnection } from './change.type.js';
import { ChangeGap } from './change-gap.type.js';
import { tellChanges } from './tell-changes.js';
import { UnderstoodChange } from './understood-change.type.js';

const ChangeKind = { CHANGED: 'changed', MERGED: 'merged' } as const;
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'CHANGED: its picture may be another now. MERGED: its id leads to another customer from now on.',
});
@ObjectType({ description: 'Something about the customer changed.' })
export class CustomerChange {
  @Shown('PUBLIC', () => String, 'Pass it as `after` to go on from here.')
  readonly cursor!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub applied it.')
  readonly at!: string;

  @Shown('PUBLIC', () => ChangeKind, 'What kind of change.')
  readonly change!: string;

  @Shown('PUBLIC', () => ID, 'The id that was announced.')
  readonly id!: string;

  @Shown('PUBLIC', () => Customer, 'The customer as it is now.', { nullable: true })
  readonly customer!: unknown;
}

const CustomerChangedMessage = createUnionType({
  name: 'CustomerChangedMessage',
  description: 'A change, or the admission that some were missed.',
  types: () => [CustomerChange, ChangeGap] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

const MOST_CHANGES = 500;

@Resolver()
export class ChangesResolver {
  constructor(
    private readonly pool: Pool,
    private readonly feed: ChangeFeed,
    private readonly inForce: TermsInForce,
  ) {}

  @May('graph:read')
  @Query(() => ChangeConnection, {
    nullable: true,
    description: 'What the hub learned of a customer, the latest first.',
  })
  async changes(
    @Args('customer', { type: () => ID, description: 'The customer’s id, or any it ever had.' }) customer: string,
    @Args() page: PageArgs,
    @Args('between', { type: () => TimeRangeInput, nullable: true, description: 'When the hub learned it.' })
    between: TimeRangeInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PageJson> {
    if (!isUuid(customer)) return { first: page.first, rows: [], total: 0 };
    return readChanges(this.pool, customer, between, selectionOf(info, { ...page }));
  }

  @May('graph:read')
  @Query(() => [UnderstoodChange], {
    nullable: true,
    description:
      'What the hub came to understand otherwise: promises, waits, steps of journeys, roles, claims, and touchpoints that were judged or placed anew. The last in time first, at most 500.',
  })
  async understoodChanges(
    @Args('customer', { type: () => ID, description: 'The customer’s id, or any it ever had.' }) customer: string,
    @Args('between', {
      type: () => TimeRangeInput,
      description: 'When the hub learned it; until now where `to` is absent.',
    })
    between: TimeRangeInput,
  ): Promise<readonly UnderstoodChangeValue[]> {
    if (!isUuid(customer)) return [];
    const changes = await readUnderstoodChanges(this.pool, customer, between, this.inForce.terms);
    return changes.slice(0, MOST_CHANGES);
  }

  @May('graph:read')
  @Subscription(() => CustomerChangedMessage, {
    description: 'Every change of one customer, under whatever id, as it is applied.',
  })
  async customerChanged(
    @Args('id', { type: () => ID, description: 'The customer’s id, or any it ever had.' }) id: string,
    @Args() { after }: AfterArgs,
    @Context() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AsyncIterableIterator<Record<string, object>>> {
    const following = isUuid(id) ? await this.feed.follow(id, after) : undefined;
    if (!following) throw failure('NOT_FOUND', 'There is no customer of this id.');
    return tellChanges(following, { pool: this.pool, context, info, name: 'customerChanged', type: 'CustomerChange' });
  }
}

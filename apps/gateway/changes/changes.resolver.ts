import { isUuid, readChanges, readCustomer, readUnderstoodChanges, writePlace, type PageJson } from '#graph';
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
import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { Customer } from '../customers/customer.type.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { failure } from '../graphql/transport/failure.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { selectionOf, selectionsAs } from '../graphql/selection-of.js';
import { May, Shown } from '../graphql/policy/shown.js';
import { TermsInForce } from '../service-map/terms-in-force.js';
import { TimeRangeInput } from '../timeline/time-range.type.js';
import { ChangeFeed } from './change-feed.js';
import { ChangeConnection } from './change.type.js';
import { mapped } from './mapped.js';
import { UnderstoodChange } from './understood-change.type.js';

const ChangeKind = { CHANGED: 'changed', MERGED: 'merged' } as const;
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'CHANGED: its picture may be another now. MERGED: its id leads to another customer from now on.',
});
const GapReason = { OUTBOX_CUT: 'OUTBOX_CUT', UNKNOWN_CURSOR: 'UNKNOWN_CURSOR', TOO_MANY: 'TOO_MANY' } as const;
registerEnumType(GapReason, {
  name: 'GapReason',
  description:
    'OUTBOX_CUT: what was missed is no longer kept. UNKNOWN_CURSOR: the cursor is none of this hub. TOO_MANY: more was missed than is told one by one.',
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

@ObjectType({
  description: 'Something was missed and cannot be told: fetch the customer anew. What comes after is told.',
})
export class ChangeGap {
  @Shown('PUBLIC', () => String, 'Pass it as `after` to go on from here.')
  readonly cursor!: string;

  @Shown('PUBLIC', () => GapReason, 'Why.')
  readonly reason!: string;
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
  @Query(() => ChangeConnection, { description: 'What the hub learned of a customer, the latest first.' })
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
    @Args('after', {
      type: () => String,
      nullable: true,
      description: 'The cursor of the last message that arrived; what was missed since is told first.',
    })
    after: string | undefined,
    @Context() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AsyncIterableIterator<{ customerChanged: object }>> {
    const following = isUuid(id) ? await this.feed.follow(id, after) : undefined;
    if (!following) throw failure('NOT_FOUND', 'There is no customer of this id.');
    const fields = selectionsAs(info, ['CustomerChange']).filter((one) => one.field === 'customer');
    const wanted = fields.flatMap((one) => one.fields);
    return mapped(following, async (told): Promise<{ value: { customerChanged: object }; last?: boolean }> => {
      const denied = await deniedTo(context);
      if (denied) return { value: { customerChanged: denied }, last: true };
      const cursor = writePlace(told.place);
      if (told.kind === 'slow')
        return {
          value: {
            customerChanged: failure(
              'SLOW_CONSUMER',
              'You read more slowly than changes come. Go on from the cursor.',
              { cursor },
            ),
          },
          last: true,
        };
      if (told.kind === 'gap')
        return { value: { customerChanged: { $type: 'ChangeGap', cursor, reason: told.reason } } };
      const { change, at, customerId } = told.change;
      const customer = fields.length > 0 ? await readCustomer(this.pool, customerId, wanted) : null;
      return { value: { customerChanged: { $type: 'CustomerChange', cursor, at, change, id: customerId, customer } } };
    });
  }
}

/** Who was let in once may not be any more: a key revoked, a token expired. Asked before every message. */
async function deniedTo(context: GatewayContext): Promise<GraphQLError | undefined> {
  try {
    const viewer = await context.recheck?.();
    return viewer && viewer.role !== context.viewer.role
      ? failure('FORBIDDEN', 'Your role has changed; subscribe again.')
      : undefined;
  } catch (error) {
    return failure('UNAUTHENTICATED', (error as Error).message);
  }
}

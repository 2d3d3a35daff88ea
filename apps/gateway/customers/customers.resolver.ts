import { identifierKey } from '#identity';
import {
  isUuid,
  readCustomer,
  readCustomerAsOf,
  readCustomersByIdentifier,
  readCustomersPage,
  type CustomerJson,
  type PageJson,
} from '#graph';
import { Args, Context, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import type { GatewayContext } from '../graphql/transport/context.js';
import { PageArgs } from '../graphql/vocabulary/pagination.js';
import { selectionOf, selectionsOf } from '../graphql/selection-of.js';
import { May } from '../graphql/policy/shown.js';
import { CustomerFilterInput, CustomerOrderInput, IdentifierInput } from './customer-filter.type.js';
import { TermsInForce } from '../service-map/terms-in-force.js';
import { AtInput, limitsIn } from './at.type.js';
import { Customer, CustomerConnection } from './customer.type.js';
import { demandContact, demandMayAsk, demandNames } from './demand-may-ask.js';

/** Read, and nothing else: what is asked for becomes one statement, and its JSON is the answer. */
@Resolver()
export class CustomersResolver {
  constructor(
    private readonly pool: Pool,
    private readonly inForce: TermsInForce,
  ) {}

  @May('graph:read')
  @Query(() => Customer, {
    nullable: true,
    description: 'The customer that an id leads to, present or former; null where it leads nowhere.',
  })
  async customer(
    @Args('id', { type: () => ID, description: 'The customer’s id, or any it ever had.' }) id: string,
    @Args('at', { type: () => AtInput, nullable: true, description: 'As of another time, by either clock or both.' })
    at: AtInput | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerJson | undefined> {
    if (!isUuid(id)) return undefined;
    const asOf = limitsIn(at);
    return asOf
      ? readCustomerAsOf(this.pool, id, asOf, selectionsOf(info), this.inForce.terms)
      : readCustomer(this.pool, id, selectionsOf(info));
  }

  @May('graph:read')
  @Query(() => Customer, {
    nullable: true,
    description:
      'The customer who carries an identifier. Null where nobody does, or where several do and it shows nobody.',
  })
  async customerBy(
    @Args('identifier', {
      type: () => IdentifierInput,
      description: 'An e-mail address, a phone number, a business id or a domain.',
    })
    identifier: IdentifierInput,
    @Context() { viewer }: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CustomerJson | undefined> {
    demandContact(viewer.role, identifier.kind);
    const keys = identifierKey(identifier.kind, identifier.value);
    if (keys.length === 0) return undefined;
    const found = await readCustomersByIdentifier(this.pool, keys, selectionsOf(info));
    return found.length === 1 ? found[0] : undefined;
  }

  @May('graph:read')
  @Query(() => CustomerConnection, {
    nullable: true,
    description: 'Customers that match a filter, the last to become known first.',
  })
  async customers(
    @Args() page: PageArgs,
    @Args('filter', { type: () => CustomerFilterInput, nullable: true, description: 'Only those that match.' })
    filter: CustomerFilterInput | undefined,
    @Args('orderBy', { type: () => CustomerOrderInput, nullable: true, description: 'CREATED falling where absent.' })
    order: CustomerOrderInput | undefined,
    @Context() { viewer }: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PageJson> {
    if (order?.field === 'NAME') demandNames(viewer.role);
    demandMayAsk(viewer.role, filter);
    return readCustomersPage(this.pool, selectionOf(info, { ...page }), {
      filter: filter ?? null,
      order: order ?? null,
    });
  }
}

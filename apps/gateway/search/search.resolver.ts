import { searchCustomers } from '#graph';
import {
  Args,
  Context,
  Field,
  Float,
  Info,
  Int,
  ArgsType,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Pool } from 'pg';
import { CustomerFilterInput } from '../customers/customer-filter.type.js';
import { Customer } from '../customers/customer.type.js';
import { demandMayAsk } from '../customers/demand-may-ask.js';
import { selectionsOf } from '../graphql/selection-of.js';
import type { GatewayContext } from '../graphql/transport/context.js';
import { May, Shown } from '../graphql/policy/shown.js';

const MatchedBy = { IDENTIFIER: 'identifier', KEY: 'key', NAME: 'name' } as const;
registerEnumType(MatchedBy, {
  name: 'MatchedBy',
  description: 'What a search found: an IDENTIFIER or a source’s own KEY to the letter, or a NAME alike.',
});

@ArgsType()
class SearchArgs {
  @Field(() => String, {
    description: 'A name with or without typos, an e-mail address, a phone number, a business id, a source’s own key.',
  })
  readonly text!: string;

  @Field(() => Int, { defaultValue: 10, description: 'How many at most: 1 to 100.' })
  readonly first!: number;

  @Field(() => CustomerFilterInput, { nullable: true, description: 'Only among those that match.' })
  readonly filter?: CustomerFilterInput | null;
}

@ObjectType({ description: 'A customer that was found.' })
export class SearchHit {
  @Shown('PUBLIC', () => Customer, 'The customer.')
  readonly customer!: unknown;

  @Shown('PUBLIC', () => MatchedBy, 'By what.')
  readonly by!: string;

  @Shown('PUBLIC', () => Float, 'How alike, 0 to 1; 1 is exact.')
  readonly score!: number;
}

@Resolver()
export class SearchResolver {
  constructor(private readonly pool: Pool) {}

  @May('names:search')
  @Query(() => [SearchHit], {
    nullable: true,
    description: 'Customers by anything one may type, the best first. Accents, case and word order do not matter.',
  })
  search(
    @Args() { text, first, filter }: SearchArgs,
    @Context() { viewer }: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    demandMayAsk(viewer.role, filter);
    const customers = selectionsOf(info).filter((one) => one.field === 'customer');
    return searchCustomers(
      this.pool,
      text,
      first,
      customers.flatMap((one) => one.fields),
      filter,
    );
  }
}

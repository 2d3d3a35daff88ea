import { Organization, Person } from './customers/customer.type.js';
import { CustomersResolver } from './customers/customers.resolver.js';

/** Every resolver of the gateway: what the schema is made from. */
export const RESOLVERS = [CustomersResolver] as const;

/** Types that only an interface leads to must be named. */
export const TYPES = [Person, Organization] as const;

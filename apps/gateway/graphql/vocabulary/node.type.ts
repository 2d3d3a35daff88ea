import { ID, InterfaceType } from '@nestjs/graphql';
import { Shown } from '../policy/shown.js';

const TYPES = { person: 'Person', organization: 'Organization' } as const;

@InterfaceType({
  description: 'Anything that can be fetched again by its id.',
  resolveType: (source: { readonly $type?: string; readonly $kind?: keyof typeof TYPES }) =>
    source.$type ?? (source.$kind && TYPES[source.$kind]),
})
export abstract class Node {
  @Shown(
    'PUBLIC',
    () => ID,
    'The global id. Customers’ are bare UUIDs; others say their type first, such as `case_0e8a…`.',
  )
  readonly id!: string;
}

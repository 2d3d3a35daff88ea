import { ID, ObjectType } from '@nestjs/graphql';
import { RelationEnd, RelationType } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

@ObjectType({ description: 'A typed edge to another customer, with a beginning and an end.' })
export class Relation {
  @Shown('PUBLIC', () => RelationType, 'What ties them.')
  readonly type!: string;

  @Shown('PUBLIC', () => RelationEnd, 'Which way it is read.')
  readonly direction!: string;

  @Shown('PUBLIC', () => DateTime, 'When it began, by the source’s clock.')
  readonly since!: string;

  @Shown('PUBLIC', () => DateTime, 'When it ended; null while it stands.', { nullable: true })
  readonly until!: string | null;

  @Shown('PUBLIC', () => ID, 'The event that said so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => DateTime, 'When the hub learned it.', { nullable: true })
  readonly knownAt!: string | null;
}

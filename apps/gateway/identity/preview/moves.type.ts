import { ID, ObjectType } from '@nestjs/graphql';
import { Shown } from '../../graphql/policy/shown.js';
import { PageArgs } from '../../graphql/vocabulary/pagination.js';
import { Takes } from '../../graphql/vocabulary/takes.js';
import { PromiseConnection } from '../../promises/promise.type.js';
import { CaseConnection } from '../../timeline/case.type.js';
import { TouchpointConnection } from '../../timeline/touchpoint.type.js';
import { WaitConnection } from '../../waits/wait.type.js';

@ObjectType({
  description:
    'What would show under another customer: `totalCount` says how much, `nodes` give examples. Promises and waits as they are understood now; afterwards they are worked out anew.',
})
export class Moves {
  @Shown('PUBLIC', () => [ID], 'The records that would be of another customer.', { size: 5 })
  readonly records!: readonly string[];

  @Shown('PUBLIC', () => TouchpointConnection, 'Touchpoints, the newest first.')
  @Takes(() => PageArgs)
  readonly touchpoints!: object;

  @Shown('PUBLIC', () => PromiseConnection, 'Promises, the last made first.')
  @Takes(() => PageArgs)
  readonly promises!: object;

  @Shown('PUBLIC', () => WaitConnection, 'Requests and how they were answered, the latest first.')
  @Takes(() => PageArgs)
  readonly waits!: object;

  @Shown('PUBLIC', () => CaseConnection, 'Cases, the last opened first.')
  @Takes(() => PageArgs)
  readonly cases!: object;
}

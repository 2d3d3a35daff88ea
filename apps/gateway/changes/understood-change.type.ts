import { UNDERSTOOD_KINDS, type UnderstoodChange as Change } from '#understanding';
import { ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';

const UnderstoodKind = enumOf(
  'UnderstoodKind',
  UNDERSTOOD_KINDS,
  'What is understood otherwise. MOVE: a step of a journey. FEELING and STAGE: of a touchpoint that was there before.',
);

const NAMES: Readonly<Record<string, string>> = {
  promise: 'promise_',
  wait: 'wait_',
  claim: 'claim_',
  feeling: 'touchpoint_',
  stage: 'touchpoint_',
};

@ObjectType({ description: 'Something that the hub understands otherwise at the end of a time than at its beginning.' })
export class UnderstoodChange {
  @Shown('PUBLIC', () => UnderstoodKind, 'What.')
  readonly kind!: string;

  @Shown('PUBLIC', () => ID, 'The promise, wait, claim or touchpoint; null for moves and roles.', {
    nullable: true,
    read: (id: string, { kind }: Change) => (NAMES[kind] === undefined ? null : `${NAMES[kind]}${id}`),
  })
  readonly id!: string | null;

  @Shown(
    'PUBLIC',
    () => DateTime,
    'When it was so, by the sources’ clocks; of a feeling or a stage the end of the time.',
  )
  readonly at!: string;

  @Shown(
    'PUBLIC',
    () => String,
    'How it stood at the beginning: an outcome such as `OPEN`, `WAITING` or how a wait ended, a step such as `on comparison decision`, a role with its stance, `HOLDS`, a feeling, a stage. Null where it was not known.',
    { nullable: true },
  )
  readonly before!: string | null;

  @Shown('PUBLIC', () => String, 'How it stands at the end; null where it no longer is.', { nullable: true })
  readonly after!: string | null;
}

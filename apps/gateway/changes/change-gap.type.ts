import { ObjectType, registerEnumType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';

const GapReason = { OUTBOX_CUT: 'OUTBOX_CUT', UNKNOWN_CURSOR: 'UNKNOWN_CURSOR', TOO_MANY: 'TOO_MANY' } as const;
registerEnumType(GapReason, {
  name: 'GapReason',
  description:
    'OUTBOX_CUT: what was missed is no longer kept. UNKNOWN_CURSOR: the cursor is none of this hub. TOO_MANY: more was missed than is told one by one.',
});

@ObjectType({
  description: 'Something was missed and cannot be told: fetch what you follow anew. What comes after is told.',
})
export class ChangeGap {
  @Shown('PUBLIC', () => String, 'Pass it as `after` to go on from here.')
  readonly cursor!: string;

  @Shown('PUBLIC', () => GapReason, 'Why.')
  readonly reason!: string;
}

import { createUnionType, ID, ObjectType } from '@nestjs/graphql';
import { Shown } from '../graphql/policy/shown.js';
import { Refused } from '../graphql/vocabulary/refused.type.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';

@ObjectType({
  description: 'What a person said of what was understood. The last word stands; none is ever taken away.',
})
export class Judgement {
  @Shown(
    'PUBLIC',
    () => String,
    'What was said: a feeling, an outcome, `ANSWERED`, `NO_REQUEST`, `HOLDS`, `NO_LONGER`.',
  )
  readonly verdict!: string;

  @Shown('NAME', () => String, 'Who said it.', { nullable: true })
  readonly by!: string | null;

  @Shown('PUBLIC', () => DateTime, 'When.')
  readonly at!: string;

  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}

@ObjectType({ description: 'It stands in the graph; what follows from it is derived moments later.' })
export class Judged {
  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}

@ObjectType({ description: 'The event is in the log and will be applied; it took longer than this answer could wait.' })
export class JudgementPending {
  @Shown('PUBLIC', () => ID, 'The event that says so.')
  readonly eventId!: string;
}

export const JudgementResult = createUnionType({
  name: 'JudgementResult',
  description: 'What became of a judgement.',
  types: () => [Judged, JudgementPending, Refused] as const,
  resolveType: ({ $type }: { readonly $type: string }) => $type,
});

export type JudgementAnswer = { readonly $type: 'Judged' | 'JudgementPending'; readonly eventId: string } | Refused;

import { TOLD_RECOMMENDATIONS } from '#understanding';
import { ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Touchpoint } from '../timeline/touchpoint.type.js';
import { Quote, quoteIn } from '../voices/quote.type.js';

const ToldKind = enumOf(
  'ToldRecommendationKind',
  TOLD_RECOMMENDATIONS,
  'GIVEN: the customer recommended us to somebody. RECEIVED: somebody recommended us to the customer. WOULD: the customer does or would recommend us, and names nobody.',
);

@ObjectType({
  description:
    'A recommendation that the customer’s own words tell of, or a note about it. Whom it names is not looked up: a relation is what sources or people say.',
})
export class ToldRecommendation {
  @Shown('PUBLIC', () => ToldKind, 'Who recommended us.')
  readonly kind!: string;

  @Shown('PUBLIC', () => Quote, 'The sentence, in the untouched text.', { nullable: true, read: quoteIn })
  readonly quote!: Quote | null;

  @Shown('PUBLIC', () => DateTime, 'When it was said or written.')
  readonly saidAt!: string;

  @Shown('PUBLIC', () => Touchpoint, 'Where.', { nullable: true })
  readonly touchpoint!: unknown;
}

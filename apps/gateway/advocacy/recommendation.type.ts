import { timeOf } from '#contracts';
import { cameOf, RECOMMENDATION_OUTCOMES } from '#understanding';
import { ID, ObjectType } from '@nestjs/graphql';
import { enumOf, RelationType } from '../graphql/vocabulary/enums.js';
import { DateTime } from '../graphql/vocabulary/scalars.js';
import { Shown } from '../graphql/policy/shown.js';
import { Opportunity } from '../timeline/opportunity.type.js';

const RecommendationOutcome = enumOf(
  'RecommendationOutcome',
  RECOMMENDATION_OUTCOMES,
  'What came of a recommendation, as deals and contacts show it. BOUGHT: they bought after it. IN_TALKS: a deal is open. LOST: deals came of it and were lost. CUSTOMER_BEFORE: they had bought before, and not since. HEARD: we were in touch after it. NOTHING_YET: nothing was heard.',
);
const RecommendationSide = enumOf(
  'RecommendationSide',
  ['given', 'received'],
  'GIVEN: this customer recommended us. RECEIVED: it was recommended to come to us.',
);

interface Observed {
  readonly since: string;
  readonly heardAt: string | null;
  readonly deals: readonly {
    readonly id: string;
    readonly outcome: 'open' | 'won' | 'lost' | null;
    /** Stamps: of the first word on the deal (without its rank), and of the last one on its outcome. */
    readonly first: string | null;
    readonly closed: string | null;
  }[];
}

/** What came of it, from what is seen. */
function outcomeIn({ since, heardAt, deals }: Observed): string {
  const seen = deals.map(({ id, outcome, first, closed }) => ({
    id,
    outcome,
    openedAt: first === null ? '' : timeOf(`1${first}`),
    endedAt: closed === null || outcome === null || outcome === 'open' ? null : timeOf(closed),
  }));
  return cameOf(new Date(since).toISOString(), seen, heardAt).outcome;
}

@ObjectType({ description: 'Somebody recommended us to somebody, or brought us together, and what came of it.' })
export class Recommendation {
  @Shown('PUBLIC', () => RecommendationSide, 'Which end of it this customer is.')
  readonly direction!: string;

  @Shown('PUBLIC', () => RelationType, 'RECOMMENDED, or INTRODUCED_BY where they brought us together.')
  readonly how!: string;

  @Shown('PUBLIC', () => DateTime, 'When, by the source’s clock.')
  readonly since!: string;

  @Shown('PUBLIC', () => ID, 'The event that said so.')
  readonly eventId!: string;

  @Shown('PUBLIC', () => RecommendationOutcome, 'What came of it: observed as of now, never ticked by hand.', {
    read: outcomeIn,
  })
  readonly cameOf!: string;

  @Shown('PUBLIC', () => [Opportunity], 'The deals of whoever was recommended, the last closed first.', { size: 3 })
  readonly opportunities!: readonly Opportunity[];
}

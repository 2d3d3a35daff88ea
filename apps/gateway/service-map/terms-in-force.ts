import type { UnderstandingTerms } from '#understanding';

/** By what touchpoints are understood: the service map and the hours of work. Its class is its injection token. */
export class TermsInForce {
  constructor(readonly terms: UnderstandingTerms) {}
}

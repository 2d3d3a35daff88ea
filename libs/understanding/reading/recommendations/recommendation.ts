/**
 * What a customer's words, or a note of one of us, tell of a recommendation. GIVEN: the customer recommended us to somebody.
 * RECEIVED: somebody recommended us to the customer. WOULD: the customer does or would recommend us, and names nobody.
 */
export const TOLD_RECOMMENDATIONS = ['GIVEN', 'RECEIVED', 'WOULD'] as const;
export type ToldRecommendation = (typeof TOLD_RECOMMENDATIONS)[number];

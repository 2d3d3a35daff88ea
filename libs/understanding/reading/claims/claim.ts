/** What is said between the lines. `life-situation` is of a person or a house: a birth, a move, a merger, a retirement. */
export const CLAIM_KINDS = ['need', 'wish', 'doubt', 'expectation', 'life-situation', 'risk', 'competitor'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What somebody is in one decision of an account (design: buyer, user, influencer, blocker, conformer). */
export const ROLES = ['buyer', 'user', 'influencer', 'blocker', 'conformer'] as const;
export type Role = (typeof ROLES)[number];

/** Towards us: for, against, neither, or not known. */
export const STANCES = ['for', 'against', 'neutral', 'unknown'] as const;
export type Stance = (typeof STANCES)[number];

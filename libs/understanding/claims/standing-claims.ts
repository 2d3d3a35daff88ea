import { uuidOf } from '#contracts';
import type { ClaimKind } from '../reading/claims/claim.js';
import type { Span } from '../reading/words/own-words.js';

/** How long what we heard can be taken for true, in days; then it is time to ask again. */
export const SHELF_LIFE_DAYS: Readonly<Record<ClaimKind, number>> = {
  need: 180,
  wish: 365,
  doubt: 120,
  expectation: 365,
  'life-situation': 365,
  risk: 90,
  competitor: 180,
};

export interface ClaimMade {
  readonly kind: ClaimKind;
  readonly party: string;
  readonly contact: string;
  readonly author: string | null;
  readonly at: string;
  readonly quote: Span;
  readonly words: string;
}

/** Somebody confirms a claim or says that it no longer holds. The last word counts. */
export interface ClaimJudged {
  readonly claim: string;
  readonly holds: boolean;
  readonly by: string;
  readonly at: string;
}

export interface StandingClaim extends ClaimMade {
  readonly key: string;
  readonly confirmedBy: readonly { readonly by: string; readonly at: string }[];
  readonly holds: boolean;
  /** When it should be asked again: the shelf life after it was last said or confirmed. */
  readonly staleAt: string;
  readonly askAgain: boolean;
}

export const claimKeyOf = ({ contact, kind, words }: Pick<ClaimMade, 'contact' | 'kind' | 'words'>): string =>
  uuidOf('claim', contact, kind, words.toLowerCase().replace(/\s+/g, ' ').trim());

const DAY = 86_400_000;

/** What stands of all that was claimed, at `now`. A function of the sets of claims and judgements. */
export function standingClaims(
  made: readonly ClaimMade[],
  judged: readonly ClaimJudged[],
  now: string,
): readonly StandingClaim[] {
  const byClaim = new Map<string, ClaimJudged[]>();
  for (const judgement of [...judged].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.by < b.by ? -1 : 1)))
    byClaim.set(judgement.claim, [...(byClaim.get(judgement.claim) ?? []), judgement]);
  const claims = new Map(made.map((claim) => [claimKeyOf(claim), claim]));
  return [...claims]
    .map(([key, claim]): StandingClaim => {
      const judgements = byClaim.get(key) ?? [];
      const confirmedBy = judgements.filter(({ holds }) => holds).map(({ by, at }) => ({ by, at }));
      const fresh = [claim.at, ...confirmedBy.map(({ at }) => at)].reduce((a, b) => (a > b ? a : b));
      const staleAt = new Date(Date.parse(fresh) + SHELF_LIFE_DAYS[claim.kind] * DAY).toISOString();
      const holds = judgements[judgements.length - 1]?.holds ?? true;
      return { ...claim, key, confirmedBy, holds, staleAt, askAgain: holds && staleAt < now };
    })
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? -1 : 1));
}

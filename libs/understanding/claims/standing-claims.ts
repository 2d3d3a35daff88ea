import { uuidOf } from '#contracts';
import { grouped } from '../contacts/grouped.js';
import type { ClaimKind } from '../reading/claims/claim.js';
import type { Span } from '../reading/words/own-words.js';
import { areAlike, areOpposed, propositionOf, type Proposition } from './propositions/proposition.js';

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
  /** The customer, or the account with its people: only what is said of one party is weighed against each other. */
  readonly party: string;
  /** Whom the note is about. */
  readonly customers: readonly string[];
  readonly contact: string;
  readonly author: string | null;
  readonly at: string;
  readonly quote: Span;
  readonly words: string;
}

/** What people say of a claim: when it was last confirmed, and whether it holds by the last word. */
export interface ClaimJudged {
  readonly confirmedAt: string | null;
  readonly holds: boolean;
}

export interface StandingClaim extends ClaimMade {
  readonly key: string;
  /** False once somebody said that it is so no longer: a person who was asked, or another claim. */
  readonly holds: boolean;
  /** The claim that says so. */
  readonly endedBy: string | null;
  /** Claims in which another author says the same. */
  readonly confirmedBy: readonly string[];
  /** Claims that cannot be true together with this one, where both hold and are within their shelf life for some time together. */
  readonly contradicts: readonly string[];
  /** When it should be asked again: the shelf life after it was last said or confirmed. */
  readonly staleAt: string;
}

export const claimKeyOf = ({ contact, kind, words }: Pick<ClaimMade, 'contact' | 'kind' | 'words'>): string =>
  uuidOf('claim', contact, kind, words.toLowerCase().replace(/\s+/g, ' ').trim());

const DAY = 86_400_000;
const JUST_SAID: ClaimJudged = { confirmedAt: null, holds: true };

interface Weighed {
  readonly claim: ClaimMade;
  readonly key: string;
  readonly judged: ClaimJudged;
  readonly says: Proposition;
}

/** What stands of all that was claimed. A function of the set of claims and of what people said of them. */
export function standingClaims<T extends ClaimMade>(
  made: readonly T[],
  judged: ReadonlyMap<string, ClaimJudged> = new Map(),
): readonly (T & StandingClaim)[] {
  const claims = new Map([...grouped(made, claimKeyOf)].map(([key, [first]]) => [key, first!]));
  const weighed = [...claims].flatMap(([key, claim]): Weighed[] => {
    const says = propositionOf(claim.words, claim.kind);
    return says ? [{ key, claim, says, judged: judged.get(key) ?? JUST_SAID }] : [];
  });
  const [alike, opposed, ended] = [
    new Map<string, Weighed[]>(),
    new Map<string, Weighed[]>(),
    new Map<string, Weighed>(),
  ];
  for (const group of grouped(weighed, ({ claim, says }) => `${claim.party} ${says.topic} ${says.of}`).values())
    for (const one of group)
      for (const other of group) {
        if (one.claim.contact === other.claim.contact) continue;
        if (isConfirmedBy(one, other)) listed(alike, one.key).push(other);
        if (!areOpposed(one.says, other.says)) continue;
        listed(opposed, one.key).push(other);
        const before = ended.get(one.key);
        if (isEndedBy(one, other) && (!before || isEarlier(other, before))) ended.set(one.key, other);
      }
  const holds = (key: string): boolean => (judged.get(key) ?? JUST_SAID).holds && !ended.has(key);
  const confirmers = (key: string): readonly Weighed[] => (alike.get(key) ?? []).filter((other) => holds(other.key));
  const staleAtOf = (key: string, { at, kind }: ClaimMade): string => {
    const said = [at, judged.get(key)?.confirmedAt ?? at, ...confirmers(key).map(({ claim }) => claim.at)];
    const last = said.reduce((a, b) => (a > b ? a : b));
    return new Date(Date.parse(last) + SHELF_LIFE_DAYS[kind] * DAY).toISOString();
  };
  const standTogether = (key: string, claim: ClaimMade, other: Weighed): boolean =>
    holds(key) &&
    holds(other.key) &&
    !(claim.at === other.claim.at && isSameVoice(claim, other.claim)) &&
    claim.at < staleAtOf(other.key, other.claim) &&
    other.claim.at < staleAtOf(key, claim);
  return [...claims].map(([key, claim]): T & StandingClaim => ({
    ...claim,
    key,
    holds: holds(key),
    endedBy: ended.get(key)?.key ?? null,
    confirmedBy: keysOf(confirmers(key)),
    contradicts: keysOf((opposed.get(key) ?? []).filter((other) => standTogether(key, claim, other))),
    staleAt: staleAtOf(key, claim),
  }));
}

function listed(lists: Map<string, Weighed[]>, key: string): Weighed[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Weighed[] = [];
  lists.set(key, list);
  return list;
}

const keysOf = (all: readonly Weighed[]): readonly string[] => all.map(({ key }) => key).sort();

const isEarlier = (a: Weighed, b: Weighed): boolean =>
  a.claim.at < b.claim.at || (a.claim.at === b.claim.at && a.key < b.key);

/** Whose notes name no author may have been written by anybody: they are neither one's own nor another's. */
const isOneAuthor = (a: ClaimMade, b: ClaimMade): boolean => a.author !== null && a.author === b.author;
const isOtherAuthor = (a: ClaimMade, b: ClaimMade): boolean =>
  a.author !== null && b.author !== null && a.author !== b.author;
const areOfOneCustomer = (a: ClaimMade, b: ClaimMade): boolean => a.customers.some((one) => b.customers.includes(one));
const isSameVoice = (a: ClaimMade, b: ClaimMade): boolean => isOneAuthor(a, b) && areOfOneCustomer(a, b);

const isConfirmedBy = (one: Weighed, other: Weighed): boolean =>
  one.claim.kind === other.claim.kind && isOtherAuthor(one.claim, other.claim) && areAlike(one.says, other.says);

/**
 * A later word on the same customer puts an end to an earlier one where it says that it is no longer so, or where the same author
 * says it: who wrote both knows what has changed. Whoever confirmed the earlier one since stands before it. What others say
 * otherwise without a word of the earlier is a contradiction.
 */
const isEndedBy = (one: Weighed, later: Weighed): boolean =>
  one.claim.at < later.claim.at &&
  later.judged.holds &&
  !(one.judged.confirmedAt !== null && one.judged.confirmedAt > later.claim.at) &&
  areOfOneCustomer(one.claim, later.claim) &&
  (later.says.ends || isOneAuthor(one.claim, later.claim));

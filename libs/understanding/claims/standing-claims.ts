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
  /** Claims in which another author says the same, the last of them. */
  readonly confirmedBy: readonly string[];
  /**
   * Claims that cannot be true together with this one, where both hold and are within their shelf life for some time together; the
   * last of them.
   */
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
  /** All that say the same, and all that cannot be true together with it, the last said first. */
  readonly alike: readonly Weighed[];
  readonly opposed: readonly Weighed[];
  readonly says: Proposition;
}

/** So many others are told of a claim: who writes the same every hour shall not fill the graph. */
const MOST_BESIDE = 50;

/** What stands of all that was claimed. A function of the set of claims and of what people said of them. */
export function standingClaims<T extends ClaimMade>(
  made: readonly T[],
  judged: ReadonlyMap<string, ClaimJudged> = new Map(),
): readonly (T & StandingClaim)[] {
  const claims = new Map([...grouped(made, claimKeyOf)].map(([key, [first]]) => [key, first!]));
  const judgedOf = (key: string): ClaimJudged => judged.get(key) ?? JUST_SAID;
  const weighed = weigh([...claims], judgedOf);
  const ended = new Map<string, string>();
  for (const one of weighed.values()) {
    const end = one.opposed.findLast((other) => isEndedBy(one, other));
    if (end) ended.set(one.key, end.key);
  }
  const holds = (key: string): boolean => judgedOf(key).holds && !ended.has(key);
  const confirms = (one: Weighed) => (other: Weighed) => isConfirmedBy(one, other) && holds(other.key);
  const staleAtOf = (key: string, { at, kind }: ClaimMade): string => {
    const one = weighed.get(key);
    const again = one?.alike.find(confirms(one))?.claim.at ?? at;
    const last = [at, judgedOf(key).confirmedAt ?? at, again].reduce((a, b) => (a > b ? a : b));
    return new Date(Date.parse(last) + SHELF_LIFE_DAYS[kind] * DAY).toISOString();
  };
  const staleAt = new Map([...claims].map(([key, claim]) => [key, staleAtOf(key, claim)]));
  const contradicts = (one: Weighed) => (other: Weighed) =>
    isBeside(one, other) &&
    areOfOneEvent(one, other) &&
    holds(one.key) &&
    holds(other.key) &&
    !(one.claim.at === other.claim.at && isSameVoice(one.claim, other.claim)) &&
    one.claim.at < staleAt.get(other.key)! &&
    other.claim.at < staleAt.get(one.key)!;
  return [...claims].map(([key, claim]): T & StandingClaim => {
    const one = weighed.get(key);
    return {
      ...claim,
      key,
      holds: holds(key),
      endedBy: ended.get(key) ?? null,
      confirmedBy: one ? lastOf(one.alike, confirms(one)) : [],
      contradicts: one ? lastOf(one.opposed, contradicts(one)) : [],
      staleAt: staleAt.get(key)!,
    };
  });
}

/** The claims that can be weighed, each with those of its party that say the same or otherwise. */
function weigh(
  claims: readonly (readonly [key: string, claim: ClaimMade])[],
  judgedOf: (key: string) => ClaimJudged,
): ReadonlyMap<string, Weighed> {
  // What is said in the same words is weighed once. Nothing is remembered beyond this: whoever is erased said it.
  const sayings = new Map(
    [...grouped(claims, ([, { kind, words }]) => `${kind} ${words}`)].map(([saying, [first]]) => {
      const [, { words, kind }] = first!;
      return [saying, propositionOf(words, kind)] as const;
    }),
  );
  const said = claims.flatMap(([key, claim]) => {
    const says = sayings.get(`${claim.kind} ${claim.words}`);
    return says
      ? [
          {
            key,
            claim,
            says,
            judged: judgedOf(key),
            alike: [] as readonly Weighed[],
            opposed: [] as readonly Weighed[],
          },
        ]
      : [];
  });
  said.sort(lastFirst);
  for (const group of grouped(said, ({ claim, says }) => `${claim.party} ${says.topic} ${says.of}`).values()) {
    const bySaying = grouped(group, ({ says }) => says);
    const all = [...bySaying.keys()];
    for (const [says, own] of bySaying) {
      // The group is in order, and so is what is taken of it.
      const those = (isOne: (a: Proposition, b: Proposition) => boolean): readonly Weighed[] => {
        const found = new Set(all.filter((other) => isOne(says, other)));
        return found.size === 0 ? [] : group.filter((one) => found.has(one.says));
      };
      const [alike, opposed] = [those(areAlike), those(areOpposed)];
      for (const one of own) [one.alike, one.opposed] = [alike, opposed];
    }
  }
  return new Map(said.map((one) => [one.key, one]));
}

const lastFirst = (a: Pick<Weighed, 'claim' | 'key'>, b: Pick<Weighed, 'claim' | 'key'>): number =>
  a.claim.at > b.claim.at ? -1 : a.claim.at < b.claim.at ? 1 : a.key > b.key ? -1 : 1;

/** The keys of the last of some. */
function lastOf(all: readonly Weighed[], isOne: (other: Weighed) => boolean): readonly string[] {
  const found: string[] = [];
  for (const other of all) {
    if (found.length === MOST_BESIDE) break;
    if (isOne(other)) found.push(other.key);
  }
  return found.sort();
}

/** Whose notes name no author may have been written by anybody: they are neither one's own nor another's. */
const isOneAuthor = (a: ClaimMade, b: ClaimMade): boolean => a.author !== null && a.author === b.author;
const isOtherAuthor = (a: ClaimMade, b: ClaimMade): boolean =>
  a.author !== null && b.author !== null && a.author !== b.author;
/** The people of an account that a note is about. */
const peopleIn = ({ customers, party }: ClaimMade): readonly string[] => customers.filter((one) => one !== party);
const haveOne = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one));
/** Notes on two people of an account are of two, though both name the account. */
function areOfOneCustomer(a: ClaimMade, b: ClaimMade): boolean {
  const [people, others] = [peopleIn(a), peopleIn(b)];
  return people.length > 0 && others.length > 0 ? haveOne(people, others) : haveOne(a.customers, b.customers);
}
/** Of whom something personal is said, nothing is said of somebody else, nor of whom nobody knows. */
const areOfOnePerson = (a: ClaimMade, b: ClaimMade): boolean =>
  areOfOneCustomer(a, b) && peopleIn(a).length > 0 === peopleIn(b).length > 0;
const isSameVoice = (a: ClaimMade, b: ClaimMade): boolean => isOneAuthor(a, b) && areOfOneCustomer(a, b);
/** What one note says it says at once, and what is personal is a matter of one person. */
const isBeside = (one: Weighed, other: Weighed): boolean =>
  one.claim.contact !== other.claim.contact &&
  (!(one.says.personal || other.says.personal) || areOfOnePerson(one.claim, other.claim));

/** Of an event that is told at two times so far apart the first may have been by then: they are two. */
const NEAR = 90 * DAY;
const areOfOneEvent = (one: Weighed, other: Weighed): boolean =>
  !one.says.isEvent || Math.abs(Date.parse(one.claim.at) - Date.parse(other.claim.at)) <= NEAR;

const isConfirmedBy = (one: Weighed, other: Weighed): boolean =>
  isBeside(one, other) && one.claim.kind === other.claim.kind && isOtherAuthor(one.claim, other.claim);

/**
 * A later word on the same customer puts an end to an earlier one where it says that it is no longer so, or where the same author
 * says it: who wrote both knows what has changed. Whoever confirmed the earlier one since stands before it. What others say
 * otherwise without a word of the earlier is a contradiction.
 */
const isEndedBy = (one: Weighed, later: Weighed): boolean =>
  isBeside(one, later) &&
  one.claim.at < later.claim.at &&
  later.judged.holds &&
  !(one.judged.confirmedAt !== null && one.judged.confirmedAt > later.claim.at) &&
  areOfOneCustomer(one.claim, later.claim) &&
  (later.says.ends || isOneAuthor(one.claim, later.claim));

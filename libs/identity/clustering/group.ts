import { allowsOne, type WordsOf } from './party-words.js';
import type { IdentityDecision, Join } from './resolution.js';
import { UnionFind } from './union-find.js';

/** Records that have become one so far, and by what. */
export interface Group {
  readonly members: readonly string[];
  readonly joins: readonly Join[];
}

/** Puts a group in the place of those that it was made of. */
export function settle(groups: Map<string, Group>, joined: Group): void {
  for (const member of joined.members) groups.set(member, joined);
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
export const isDecided = (link: Join): boolean => link.rule === 'steward' || link.rule === 'source-merge';

/** The pairs that a decision keeps apart. */
export const apartBy = (decisions: readonly IdentityDecision[]): ReadonlySet<string> =>
  new Set(decisions.filter(({ verdict }) => verdict === 'not-same').map(({ a, b }) => pairKey(a, b)));

export const keptApart = (left: Group, right: Group, apart: ReadonlySet<string>): boolean =>
  apart.size > 0 && left.members.some((a) => right.members.some((b) => apart.has(pairKey(a, b))));

/** Whether what the two groups say of themselves rules out that they are one. */
export function conflicting(left: Group, right: Group, words: WordsOf): boolean {
  // Records that somebody decided to be one speak with one voice: a name that fits any of them fits.
  return voicesOf(left).some((some) =>
    voicesOf(right).some((others) => !some.some((a) => others.some((b) => allowsOne(words.get(a), words.get(b))))),
  );
}

function voicesOf({ members, joins }: Group): readonly (readonly string[])[] {
  if (!joins.some(isDecided)) return members.map((member) => [member]);
  const decided = new UnionFind(members);
  for (const join of joins) if (isDecided(join)) decided.union(join.a, join.b);
  const voices = new Map<string, string[]>();
  for (const member of members)
    voices.set(decided.label(member), [...(voices.get(decided.label(member)) ?? []), member]);
  return [...voices.values()];
}

import { compareGiven, GIVEN_LEVELS } from '../comparison/alike.js';
import { haveOwnWords } from '../matching/comparisons/organization-comparisons.js';
import type { MatchFeatures } from '../matching/features.js';
import { comparisonsOf, type MatchModel } from '../matching/model.js';
import { kinOf, membersOf, type Tally } from '../matching/scoring/household.js';
import { emptyTally, memberOf, note, rarityOf } from '../matching/scoring/score.js';
import type { Scores } from './candidates.js';

/**
 * Whether two groups of records that a third resembles are two, and the third does not tell which of them it is: branches of
 * one chain, where each name has a word that the other lacks; or people of other given names, where no record of the third has
 * more than an initial.
 */
export function areRivals(
  left: readonly string[],
  right: readonly string[],
  third: readonly string[],
  scores: Scores,
): boolean {
  const [mine, its, near] = [left, right, third].map((ids) => ids.map((id) => scores.featuresOf(id)));
  const parts = mine![0]!.kind === 'organization' ? areBranches : haveOtherGivenNames;
  if (parts === haveOtherGivenNames && near!.some(({ given }) => (given[0]?.length ?? 0) > 1)) return false;
  return mine!.some((a) => its!.some((b) => !isIdentified(a, b) && parts(a, b)));
}

const isIdentified = (a: MatchFeatures, b: MatchFeatures): boolean =>
  a.officialId !== '' && a.officialId === b.officialId;
const areBranches = (a: MatchFeatures, b: MatchFeatures): boolean => haveOwnWords(a.names, b.names);
const haveOtherGivenNames = (a: MatchFeatures, b: MatchFeatures): boolean =>
  GIVEN_LEVELS[compareGiven(a.given, b.given)] === 'different';

/**
 * Whether two groups contradict each other in something (given names, birth dates, names of companies) wherever a record
 * of each speaks of it, and none of these pairs links: then what links them are records that are silent on it, such as one
 * of a twin without a given name.
 */
export function onlySilenceLinks(
  left: readonly string[],
  right: readonly string[],
  scores: Scores,
  link: number,
): boolean {
  const [mine, its] = [left, right].map((ids) => ids.map((id) => [id, scores.featuresOf(id)] as const));
  const [first] = mine![0]!;
  return comparisonsOf(scores.featuresOf(first).kind).some((comparison) => {
    const from = comparison.conflictFrom;
    if (from === undefined) return false;
    let contradicts = false;
    for (const [a, one] of mine!)
      for (const [b, other] of its!) {
        const level = comparison.compare(one, other);
        if (level < 0) continue;
        if (level < from || scores.of(a, b) >= link) return false;
        contradicts = true;
      }
    return contradicts;
  });
}

/** Odds of six to one. Less than that, and two of one home may be two members of it, however much the home has in common. */
const ONE_MEMBER = 2.5;

/**
 * Whether two groups, each taken as one who says all that its records say, are two members of one home rather than strangers,
 * and little tells that they are one member. A record that is silent on a birth date or a phone number does not water down
 * what the others say of it: of each comparison the mean over the pairs that say anything counts.
 */
export function mayBeTwoMembers(
  left: readonly string[],
  right: readonly string[],
  scores: Scores,
  model: MatchModel,
): boolean {
  if (model.household === undefined) return false;
  const tally = tallyOfWholes(left, right, scores, model);
  return membersOf(tally, model) < ONE_MEMBER && kinOf(tally, model) >= 0;
}

function tallyOfWholes(left: readonly string[], right: readonly string[], scores: Scores, model: MatchModel): Tally {
  const [mine, its] = [left, right].map((ids) => ids.map((id) => scores.featuresOf(id)));
  const tally = emptyTally();
  comparisonsOf(model.kind).forEach((comparison, index) => {
    const weights = model.comparisons[index]!;
    let [pairs, best, weight, member] = [0, Infinity, 0, 0];
    for (const a of mine!)
      for (const b of its!) {
        const level = comparison.compare(a, b);
        if (level < 0) continue;
        const rarity = rarityOf(comparison, weights, a, b, level);
        pairs++;
        best = Math.min(best, level);
        weight += weights.weights[level]! + rarity;
        member += memberOf(comparison, weights.members, level, rarity);
      }
    if (pairs > 0) note(tally, comparison, best, weight / pairs, member / pairs);
  });
  return tally;
}

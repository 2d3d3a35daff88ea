import type { PartyKind } from '#contracts';
import type { IdentifierKind } from '../identifiers/identifiers.js';
import type { MatchFeatures } from '../matching/features.js';
import type { MatchModel } from '../matching/model.js';

/** A statement that two records are, or are not, one: by a source's own merge or by a steward. */
export interface IdentityDecision {
  readonly id: string;
  readonly verdict: 'same' | 'not-same';
  readonly a: string;
  readonly b: string;
  readonly rule: 'source-merge' | 'steward';
}

/** Why two groups of records became one: the records that showed it, and by what. */
export interface Join {
  readonly a: string;
  readonly b: string;
  readonly rule: IdentityDecision['rule'] | `same-${IdentifierKind}` | 'matched';
  /** The identifier's key, the decision's id, or the version of the model. */
  readonly evidence: string;
  /** Where the rule is `matched`: bits by which all pairs across the two groups, on average, speak for one party. */
  readonly score?: number;
}

export interface Cluster {
  /** The id of its eldest record, which is the customer's id for as long as that record is in it. */
  readonly customerId: string;
  readonly members: readonly string[];
  readonly joins: readonly Join[];
}

/**
 * Two customers that share an exact identifier, although their names do not allow one party, or, of a domain, all else that
 * is compared outweighs it: for a person to judge.
 */
export interface Conflict {
  /** Customer ids, in order. */
  readonly a: string;
  readonly b: string;
  readonly score: number;
  /** The two records that share it; where several do, those that score best. */
  readonly records: readonly [string, string];
}

export interface Resolution {
  readonly clusters: readonly Cluster[];
  /** Record id to the label of the neighbourhood: everybody whose records evidence could make one, vetoed or not. */
  readonly neighbourhoods: ReadonlyMap<string, string>;
  readonly conflicts: readonly Conflict[];
}

/** What is known of the records beside themselves. */
export interface Evidence {
  /** Whether an identifier key is carried by few enough records to count. */
  counts(identifierKey: string): boolean;
  /** Whether a blocking key is carried by too many records to find candidates. */
  capped?(blockingKey: string): boolean;
  /** The model that judges pairs; without one, exact identifiers and decisions alone make customers. */
  model?(kind: PartyKind): MatchModel;
  /** Features kept from before; without them they are made from the record. */
  features?(recordId: string): MatchFeatures | undefined;
  /** Another bound than `NEIGHBOURHOOD_CAP`. */
  readonly mostRecords?: number;
}

/** A neighbourhood with more records than this does not grow by likeness alone. */
export const NEIGHBOURHOOD_CAP = 100;

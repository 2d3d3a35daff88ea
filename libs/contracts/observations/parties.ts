export type PartyKind = 'person' | 'organization';

/** Points at a record: the party that `source` keeps under `key`. The record need not have been seen yet. */
export interface PartyReference {
  readonly kind: PartyKind;
  /** The source whose key it is; not always the source of the event (a note may be about a CRM contact). */
  readonly source: string;
  readonly key: string;
}

export interface Address {
  /** With the house number, unless `houseNumber` has it. */
  readonly street?: string | null;
  readonly houseNumber?: string | null;
  /** Staircase, flat or suite. */
  readonly unit?: string | null;
  /** What a second line says: a building, a farm, a district. */
  readonly line2?: string | null;
  readonly postalCode?: string | null;
  readonly city?: string | null;
  /** State, province, county. */
  readonly region?: string | null;
  /** ISO 3166 alpha-2 where the source says it so, else as the source says it. */
  readonly country?: string | null;
}

/** The closed vocabulary of what a record can say. Lists replace as a whole. */
export interface RecordAttributes {
  readonly name?: string | null;
  readonly givenName?: string | null;
  readonly middleName?: string | null;
  readonly familyName?: string | null;
  readonly emails?: readonly string[] | null;
  readonly phones?: readonly string[] | null;
  /**
   * Beside `emails` and `phones`, for sources that keep these in fields of their own and send one without the other
   * (Salesforce `MobilePhone`, HubSpot `hs_additional_emails`): since a list replaces as a whole, they are not in it.
   */
  readonly otherEmails?: readonly string[] | null;
  readonly mobilePhone?: string | null;
  /** ISO 8601 calendar date, or as much of it as is known: `1970-05`, `1970`. */
  readonly birthDate?: string | null;
  /** As the source says it. */
  readonly gender?: string | null;
  readonly birthPlace?: string | null;
  /** Person: a national identity number, such as the Finnish `131052-308T`. */
  readonly nationalId?: string | null;
  /** What somebody does for a living, whoever for; `title` is the position at the organization. */
  readonly occupation?: string | null;
  readonly address?: Address | null;
  readonly title?: string | null;
  /** BCP 47, such as `fi`, `sv`, `en`. */
  readonly language?: string | null;
  /** buyer, user, influencer, blocker, conformer: as the source says it. */
  readonly buyingRole?: string | null;
  /** Who looks after this party on our side. */
  readonly owner?: string | null;
  /** Person: the organization this person works at. */
  readonly organization?: PartyReference | null;
  /** Organization: registered business id, such as the Finnish Y-tunnus `2184573-6`. */
  readonly businessId?: string | null;
  readonly domains?: readonly string[] | null;
  readonly industry?: string | null;
  /** Organization: the organization this one is a part of. */
  readonly parent?: PartyReference | null;
  /** Organization: the customers that this one serves. */
  readonly customers?: readonly PartyReference[] | null;
}

/** What every observation has. */
export interface Observed {
  /** When it was so, by the source's clock: ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /**
   * The source's own ordering number within equal times, as decimal digits (it may exceed 2^53), where it has one.
   * Folding goes by (`at`, `sequence`, event id) and never by arrival.
   */
  readonly sequence?: string;
}

/** What a source says of a party: seen for the first time or changed, which is the same to us. */
export interface RecordChanged extends Observed {
  readonly kind: 'record.changed';
  readonly party: PartyReference;
  readonly attributes: RecordAttributes;
  /**
   * True where the source mentions the party in passing (a ticket's requester, a contact's organization). Such a
   * value stands only until the party's own record says something about the same attribute.
   */
  readonly mention?: boolean;
}

export interface RecordDeleted extends Observed {
  readonly kind: 'record.deleted';
  readonly party: PartyReference;
  /** True for a deletion on the person's own demand (privacy law), which Meri must not undo. */
  readonly privacy?: boolean;
  /** Addresses that a demand of privacy names: whoever carries one, in any source, before or after, is erased too. */
  readonly emails?: readonly string[];
  /** True when the source took a deletion back. */
  readonly restored?: boolean;
}

/** The source itself put records together. `losers` may be unknown to us so far. */
export interface RecordMerged extends Observed {
  readonly kind: 'record.merged';
  readonly survivor: PartyReference;
  readonly losers: readonly PartyReference[];
}

/** A typed edge between two parties, with a beginning (`at`) and, once `ended`, an end. */
export interface RelationChanged extends Observed {
  readonly kind: 'relation.changed';
  readonly type: RelationType;
  readonly from: PartyReference;
  readonly to: PartyReference;
  readonly ended?: boolean;
}

export const RELATION_TYPES = ['works_at', 'part_of', 'serves', 'recommended', 'introduced_by'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

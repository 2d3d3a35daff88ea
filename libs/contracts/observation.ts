import type { ExperimentFields } from './experiment.js';

/**
 * What a normalizer understood from one event, in Meri's own terms. Observations are plain data: they can be shown to
 * a person (`?dryRun=true`), compared in a mapping's cases, and folded in any order.
 *
 * In every patch an absent field means "unchanged" and `null` means "removed". A value that a source withheld or did
 * not send (Debezium's unavailable value, `REDACTED`) must be left absent by the normalizer.
 */
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

interface Observed {
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

export const CHANNELS = [
  'email',
  'phone',
  'chat',
  'web',
  'meeting',
  'store',
  'social',
  'letter',
  'form',
  'sms',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** `inbound`: the customer came to us. `outbound`: we went to them. `internal`: written among ourselves. */
export const DIRECTIONS = ['inbound', 'outbound', 'internal', 'both'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * One contact between a customer and us. A message is written once: its `occurredAt` and `parties` never change under
 * its key. What a source keeps (all that a CRM logs; calls, meetings and visits) it may put off, correct and delete:
 * there a later word changes what it says and leaves the rest, and so do no parties, a channel `other` and an
 * `occurredAt` equal to `at`.
 */
export interface InteractionObserved extends Observed {
  readonly kind: 'interaction.observed';
  /** The source's own key of this contact. */
  readonly key: string;
  readonly occurredAt: string;
  readonly channel: Channel;
  readonly direction: Direction;
  /** What it was, in the source's terms made common: `message`, `call`, `meeting`, `visit`, `letter`, `survey`, `page`, `event`. */
  readonly form: string;
  readonly subject?: string | null;
  readonly text?: string | null;
  /** The name of who acted on our side, or of the customer's person who wrote. */
  readonly by?: string | null;
  /** True for machines: acknowledgements, out-of-office, notifications. */
  readonly automatic?: boolean;
  /**
   * True when the source withdrew it; nothing else is then read but key, parties and case. A message (a deleted
   * comment, a redaction) loses its words for good and stays a contact; a kept contact (a deleted activity) is gone
   * until the source tells of it again.
   */
  readonly withdrawn?: boolean;
  /** What the source did not say and the normalizer filled in: any word of the source on it outranks that. */
  readonly assumed?: readonly ('direction' | 'form')[];
  /** The customer's people and organizations who took part. Empty where only the case knows them. */
  readonly parties: readonly PartyReference[];
  /** The case this belongs to, by the source's key of it. */
  readonly caseKey?: string;
  readonly opportunityKey?: string;
}

export const CASE_STATUSES = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed', 'deleted'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A ticket, an issue, a service request. A patch. */
export interface CaseChanged extends Observed {
  readonly kind: 'case.changed';
  readonly key: string;
  readonly fields: {
    readonly subject?: string | null;
    readonly requester?: PartyReference | null;
    readonly organization?: PartyReference | null;
    readonly status?: CaseStatus | null;
    readonly priority?: Priority | null;
    readonly channel?: Channel | null;
    readonly assignee?: string | null;
    readonly openedAt?: string | null;
    /** 0 (worst) to 1 (best), the source's scale brought to one. */
    readonly satisfaction?: number | null;
    readonly satisfactionComment?: string | null;
  };
}

export interface CaseMerged extends Observed {
  readonly kind: 'case.merged';
  readonly survivorKey: string;
  readonly loserKeys: readonly string[];
}

export const OUTCOMES = ['open', 'won', 'lost'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A deal. A patch. */
export interface OpportunityChanged extends Observed {
  readonly kind: 'opportunity.changed';
  readonly key: string;
  readonly fields: {
    readonly name?: string | null;
    readonly organization?: PartyReference | null;
    readonly contacts?: readonly { readonly party: PartyReference; readonly role?: string | null }[] | null;
    readonly offering?: string | null;
    /** The source's own name of the sales stage. */
    readonly stage?: string | null;
    /** Decimal digits, so that no money is lost to floating point. */
    readonly amount?: string | null;
    /** ISO 4217. */
    readonly currency?: string | null;
    readonly closeDate?: string | null;
    readonly outcome?: Outcome | null;
    readonly owner?: string | null;
  };
  readonly deleted?: boolean;
}

/** Free text about a customer by one of us. A patch. */
export interface NoteChanged extends Observed {
  readonly kind: 'note.changed';
  readonly key: string;
  readonly fields: {
    readonly text?: string | null;
    readonly author?: string | null;
    readonly writtenAt?: string | null;
    /** The parties the note is about. */
    readonly about?: readonly PartyReference[] | null;
    /** `everyone` or `team`. */
    readonly visibility?: string | null;
    /** What the note tells of, where said: `meeting`, `phone`, `email`, … */
    readonly channel?: Channel | null;
  };
  readonly deleted?: boolean;
}

/**
 * The customer's own judgement, on a scale. A source may correct it under its key: the last word on each part stands,
 * and one without a score leaves score and scale as they are.
 */
export interface FeedbackGiven extends Observed {
  readonly kind: 'feedback.given';
  readonly key: string;
  readonly party: PartyReference;
  /** When it was given, ISO 8601 in UTC, where the source says it; else the time of the first word on it. */
  readonly givenAt?: string;
  /** `nps`, `csat`, `ces`, `review`, … */
  readonly form: string;
  readonly score: number | null;
  /** The scale the score stands on, inclusive. */
  readonly scale: { readonly min: number; readonly max: number } | null;
  readonly text?: string | null;
  readonly about?: string | null;
  /** What the source did not say and the normalizer filled in: any word of the source on it outranks that. */
  readonly assumed?: readonly 'form'[];
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

export interface ConsentRecorded extends Observed {
  readonly kind: 'consent.recorded';
  readonly party: PartyReference;
  readonly purpose: string;
  readonly status: 'granted' | 'denied' | 'withdrawn';
  readonly evidence?: string | null;
}

/** A person or a machine says that two parties are, or are not, the same. Undo is a new decision that may name the old one. */
export interface IdentityDecided extends Observed {
  readonly kind: 'identity.decided';
  readonly key: string;
  readonly verdict: 'same' | 'not-same' | 'cannot-tell' | 'retracted';
  readonly a: PartyReference;
  readonly b: PartyReference;
  readonly by: string;
  readonly reason?: string | null;
  /** Of a retraction: the id of the one decision that it takes back; all on the pair where absent. */
  readonly retracts?: string;
}

/** What people can judge of what was understood. */
export const JUDGED = ['touchpoint', 'promise', 'wait', 'claim', 'role'] as const;

/** A person says what something means: it outranks every reader. The last word on each thing stands. */
export interface UnderstandingJudged extends Observed {
  readonly kind: 'understanding.judged';
  readonly key: string;
  readonly about: (typeof JUDGED)[number];
  /** The id of the touchpoint, promise, wait or claim; a role has none. */
  readonly target?: string;
  /** Whose it is; of a role the person. */
  readonly party: PartyReference;
  /** Of a role: in whose decisions. */
  readonly account?: PartyReference;
  /** A feeling; what became of a promise; `ANSWERED` or `NO_REQUEST`; `HOLDS` or `NO_LONGER`; a role. */
  readonly verdict: string;
  readonly stance?: string;
  readonly by: string;
}

/** A small change that is tried with real customers at one touchpoint. Of each field the last word stands. */
export interface ExperimentChanged extends Observed {
  readonly kind: 'experiment.changed';
  /** The experiment's id. */
  readonly experiment: string;
  readonly fields: ExperimentFields;
  readonly by: string;
}

/** Somebody says what a group is: what is absent stays, what is null goes. The last word on each part stands. */
export interface GroupDefined extends Observed {
  readonly kind: 'group.defined';
  /** The group's id. */
  readonly key: string;
  readonly said: {
    readonly name?: string | null;
    readonly description?: string | null;
    /** Which customers are of it, as `CustomerFilter` of libs/graph; a group found by behaviour has none. */
    readonly filter?: object | null;
    readonly retired?: boolean | null;
  };
  readonly by: string;
}

export type Observation =
  | RecordChanged
  | RecordDeleted
  | RecordMerged
  | InteractionObserved
  | CaseChanged
  | CaseMerged
  | OpportunityChanged
  | NoteChanged
  | FeedbackGiven
  | RelationChanged
  | ConsentRecorded
  | IdentityDecided
  | UnderstandingJudged
  | ExperimentChanged
  | GroupDefined;

/** What became of one event: what it says, or why nothing can be understood from it. */
export type Normalized =
  | {
      readonly ok: true;
      readonly observations: readonly Observation[];
      readonly mapping: string;
      /** Why there are no observations: an event that rightly says nothing, such as a gap in a change stream. */
      readonly reason?: string;
      /**
       * What nobody understood in it: an event type that no rule knows (`type = ticket.escalated`), and, where it was asked
       * for, the fields that no rule reads (`comments[].mood`).
       */
      readonly unread?: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Why something was refused, told so that the sender can mend it. */
export interface Problem {
  /** A stable code, such as `data.invalid`, `type.unknown`, `envelope.missing`. */
  readonly code: string;
  /** Where, as a JSON Pointer into the event; `""` is the event as a whole. */
  readonly path: string;
  readonly reason: string;
  readonly expected?: string;
}

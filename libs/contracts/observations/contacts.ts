import type { Observed, PartyReference } from './parties.js';

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

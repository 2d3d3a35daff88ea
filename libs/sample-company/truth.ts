import type { Outcome as DealOutcome, PartyKind, PartyReference } from '#contracts';

export type Language = 'fi' | 'en';
export type Feeling = 'positive' | 'neutral' | 'negative' | 'unknown';
export type Stage =
  | 'need'
  | 'information search'
  | 'comparison'
  | 'decision'
  | 'acquisition'
  | 'delivery'
  | 'use'
  | 'support'
  | 'end of use';
export type Role = 'buyer' | 'user' | 'influencer' | 'blocker' | 'conformer';
/** Templates come in two halves; `b` is held back, so that what was tuned on `a` can be scored on words never seen. */
export type Half = 'a' | 'b';
export type Side = 'customer' | 'us';

/** An event's identity. */
export interface EventReference {
  readonly source: string;
  readonly id: string;
}

/** A real person or organization, and every record that speaks of it alone or together with others. */
export interface TrueParty {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
  readonly records: readonly PartyReference[];
}

/** A record that speaks of several parties: a shared mailbox, a family's e-mail address. */
export interface SharedRecord {
  readonly record: PartyReference;
  readonly parties: readonly string[];
}

export interface TrueAccount {
  readonly organization: string;
  readonly people: readonly { readonly person: string; readonly title: string; readonly role: Role }[];
}

export interface TruePromise {
  /** The sentence exactly as it stands in the event's text. */
  readonly quote: string;
  readonly template: string;
  readonly half: Half;
  readonly maker: Side;
  /** What is promised: call, offer, technician, info, credit, part; decide, readings, pay, sign, access, reply. */
  readonly action: string;
  /** The customer's party it was made to, or by. */
  readonly party: string;
  readonly event: EventReference;
  readonly madeAt: string;
  readonly dueAt: string | null;
  /** `open` is what time had not yet decided when the story was cut off by `until`. */
  readonly outcome: 'kept' | 'broken' | 'withdrawn' | 'renegotiated' | 'open';
  /** The event that shows the outcome; null where a promise was broken in silence or is open. */
  readonly proof: EventReference | null;
  /** Where a broken promise was fulfilled after all, too late. */
  readonly lateAt: string | null;
}

export type ClaimKind = 'need' | 'wish' | 'doubt' | 'expectation' | 'life-situation' | 'risk' | 'competitor';

/** Something between the lines of a note. */
export interface TrueClaim {
  readonly kind: ClaimKind;
  /** The sentence exactly as it stands in the note. */
  readonly quote: string;
  readonly template: string;
  readonly half: Half;
  /** The customer's party it is about. */
  readonly party: string;
  readonly event: EventReference;
}

/** A note that says what somebody's part is in the decisions of an account. */
export interface TrueRoleRemark {
  readonly person: string;
  readonly organization: string;
  readonly role: Role;
  readonly template: string;
  readonly half: Half;
  readonly event: EventReference;
}

/** A request that somebody had to answer. */
export interface TrueWait {
  readonly request: EventReference;
  readonly party: string;
  readonly askedAt: string;
  readonly answer: EventReference | null;
  readonly answeredAt: string | null;
}

/** One contact: what was said, by whom, how it felt, and where on the journey. */
export interface TrueTouchpoint {
  readonly event: EventReference;
  readonly parties: readonly string[];
  readonly side: Side;
  readonly automatic: boolean;
  /** The customer's feeling. Unknown where we speak and say nothing of theirs. */
  readonly feeling: Feeling;
  readonly stage: Stage;
  readonly language: Language;
  readonly templates: readonly string[];
  readonly half: Half;
}

export interface TrueMerge {
  readonly source: string;
  readonly survivor: string;
  readonly losers: readonly string[];
  readonly event: EventReference;
}

export interface TrueMove {
  readonly person: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

export interface TrueDeal {
  readonly source: string;
  readonly key: string;
  readonly party: string;
  readonly outcome: DealOutcome;
}

/** What really is the case behind the events. */
export interface Truth {
  readonly parties: readonly TrueParty[];
  readonly sharedRecords: readonly SharedRecord[];
  /** The larger accounts. */
  readonly accounts: readonly TrueAccount[];
  readonly households: readonly (readonly [string, string])[];
  readonly promises: readonly TruePromise[];
  readonly waits: readonly TrueWait[];
  /** Complete for the notes whose templates are all of the kinds `claim` and `claim-held-back`; no other notes are listed. */
  readonly claims: readonly TrueClaim[];
  readonly roleRemarks: readonly TrueRoleRemark[];
  readonly touchpoints: readonly TrueTouchpoint[];
  readonly merges: readonly TrueMerge[];
  readonly moves: readonly TrueMove[];
  readonly deals: readonly TrueDeal[];
  /** Parties whose data was deleted on their own demand. */
  readonly erased: readonly { readonly party: string; readonly event: EventReference }[];
  /** Events that arrived more than an hour after their time. */
  readonly late: readonly EventReference[];
  /** Events that arrived a second time. */
  readonly doubled: readonly EventReference[];
}

import type {
  CaseChanged,
  CaseMerged,
  FeedbackGiven,
  InteractionObserved,
  NoteChanged,
  OpportunityChanged,
} from './contacts.js';
import type { TextRead } from './readings.js';
import type { RecordChanged, RecordDeleted, RecordMerged, RelationChanged } from './parties.js';
import type {
  ConsentRecorded,
  ExperimentChanged,
  FactSet,
  GroupDefined,
  IdentityDecided,
  UnderstandingJudged,
} from './statements.js';

/**
 * What a normalizer understood from one event, in Meri's own terms. Observations are plain data: they can be shown to
 * a person (`?dryRun=true`), compared in a mapping's cases, and folded in any order.
 *
 * In every patch an absent field means "unchanged" and `null` means "removed". A value that a source withheld or did
 * not send (Debezium's unavailable value, `REDACTED`) must be left absent by the normalizer.
 */
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
  | FactSet
  | UnderstandingJudged
  | TextRead
  | ExperimentChanged
  | GroupDefined;

/** Begins what must be read at the source itself, such as through its API: the event told of it without its content. */
export const UNSENT = 'not sent: ';

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
       * for, the fields that no rule reads (`comments[].mood`). With `UNSENT` before it, what the event says has happened
       * without saying what it was.
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
